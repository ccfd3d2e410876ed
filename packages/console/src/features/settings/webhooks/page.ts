import { msg } from "@lingui/core/macro";
import { IconWebhook } from "@tabler/icons-react";
import { page } from "../../feature.ts";
import type { SettingsPage } from "../settings-page.ts";

export const webhooks: SettingsPage = {
  path: "webhooks",
  label: msg`Webhooks`,
  description: msg`Which systems are told what happens here, and whether they heard it.`,
  icon: IconWebhook,
  permission: "keys.manage",
  routes: [page("webhooks", () => import("./webhooks-page.tsx"), "WebhooksPage")],
};
