import { msg } from "@lingui/core/macro";
import { IconToggleLeft } from "@tabler/icons-react";
import { page } from "../../feature.ts";
import type { SettingsPage } from "../settings-page.ts";

export const flags: SettingsPage = {
  path: "flags",
  label: msg`Flags`,
  description: msg`What can be switched off on a busy day, and what people lose while it is.`,
  icon: IconToggleLeft,
  permission: "settings.read",
  routes: [page("flags", () => import("./flags-page.tsx"), "FlagsPage")],
};
