import { msg } from "@lingui/core/macro";
import { IconInbox } from "@tabler/icons-react";
import { type Feature, page } from "../feature.ts";

export const inbox: Feature = {
  key: "inbox",
  path: "/inbox",
  label: msg`Inbox`,
  short: msg({ message: "Inbox", context: "a word that fits beneath an icon" }),
  icon: IconInbox,
  permission: "conversations.read",
  goKey: "i",
  place: "work",
  routes: [
    page("", () => import("./inbox-page.tsx"), "InboxPage"),
    page(":contactId", () => import("./inbox-page.tsx"), "InboxPage"),
  ],
};
