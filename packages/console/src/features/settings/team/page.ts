import { msg } from "@lingui/core/macro";
import { IconUsers } from "@tabler/icons-react";
import { page } from "../../feature.ts";
import type { SettingsPage } from "../settings-page.ts";

export const team: SettingsPage = {
  path: "team",
  label: msg`Team`,
  description: msg`Who belongs to it, what each may do, and where they are signed in.`,
  icon: IconUsers,
  permission: "team.manage",
  routes: [page("team", () => import("./team-page.tsx"), "TeamPage")],
};
