import { msg } from "@lingui/core/macro";
import { IconHistory } from "@tabler/icons-react";
import { page } from "../../feature.ts";
import type { SettingsPage } from "../settings-page.ts";

export const auditLog: SettingsPage = {
  path: "audit",
  label: msg`Audit log`,
  description: msg`Who did what, and when. It is only added to.`,
  icon: IconHistory,
  permission: "audit.read",
  routes: [page("audit", () => import("./audit-page.tsx"), "AuditPage")],
};
