import { msg } from "@lingui/core/macro";
import { IconBuilding } from "@tabler/icons-react";
import { page } from "../../feature.ts";
import type { SettingsPage } from "../settings-page.ts";

export const organisation: SettingsPage = {
  path: "organisation",
  label: msg`Organisation`,
  description: msg`Its name, languages, time zone, when humans answer, and how long messages are kept.`,
  icon: IconBuilding,
  permission: "settings.read",
  routes: [page("organisation", () => import("./organisation-page.tsx"), "OrganisationPage")],
};
