import { msg } from "@lingui/core/macro";
import { IconInbox } from "@tabler/icons-react";
import { page } from "../../feature.ts";
import type { SettingsPage } from "../settings-page.ts";

export const inboxSettings: SettingsPage = {
  path: "inbox",
  label: msg`Inbox`,
  description: msg`Saved answers, folders, and who is given whose conversation.`,
  icon: IconInbox,
  permission: "inbox.arrange",
  isOperatorsToo: true,
  routes: [page("inbox", () => import("./inbox-settings-page.tsx"), "InboxSettingsPage")],
};
