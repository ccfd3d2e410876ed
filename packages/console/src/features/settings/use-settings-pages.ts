import { useViewer } from "../../session/viewer.ts";
import { settingsPages } from "./pages.ts";
import type { SettingsPage } from "./settings-page.ts";

/** The pages that the viewer may open. */
export function useSettingsPages(): readonly SettingsPage[] {
  const { permissions } = useViewer();
  return settingsPages.filter(({ permission }) => permissions.includes(permission));
}
