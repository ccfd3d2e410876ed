import { auditLog } from "./audit/page.ts";
import { flags } from "./flags/page.ts";
import { inboxSettings } from "./inbox/page.ts";
import { apiKeys } from "./keys/page.ts";
import { numbers } from "./numbers/page.ts";
import { organisation } from "./organisation/page.ts";
import type { SettingsPage } from "./settings-page.ts";
import { team } from "./team/page.ts";
import { webhooks } from "./webhooks/page.ts";

/** In the order of the list. A new page is a folder or file beside this one and a line here. */
export const settingsPages: readonly SettingsPage[] = [
  organisation,
  team,
  numbers,
  inboxSettings,
  flags,
  apiKeys,
  webhooks,
  auditLog,
];
