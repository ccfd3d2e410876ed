import type { SettingsPage } from "./settings-page.ts";

/** In the order of the list. A new page is a folder or file beside this one and a line here. */
export const settingsPages: readonly SettingsPage[] = [];
