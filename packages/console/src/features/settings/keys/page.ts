import { msg } from "@lingui/core/macro";
import { IconKey } from "@tabler/icons-react";
import { page } from "../../feature.ts";
import type { SettingsPage } from "../settings-page.ts";

export const apiKeys: SettingsPage = {
  path: "keys",
  label: msg`API keys`,
  description: msg`How other systems come in, and what each of them may do.`,
  icon: IconKey,
  permission: "keys.manage",
  routes: [page("keys", () => import("./keys-page.tsx"), "KeysPage")],
};
