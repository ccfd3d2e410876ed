import { useLingui } from "@lingui/react/macro";
import { Suspense } from "react";
import { useShortcuts } from "../keys/use-shortcuts.ts";
import { openPalette } from "../palette/open.ts";
import { useValue } from "../state/value.ts";
import { lazily } from "../ui/lazily.ts";
import { helpOpened, openHelp } from "./help-open.ts";

const HelpWindow = lazily(async () => ({ default: (await import("./help-window.tsx")).HelpWindow }));

/** The keys that work everywhere, and the sheet that tells all keys of the page. */
export function HelpSheet() {
  const { t } = useLingui();
  const isOpen = useValue(helpOpened);
  useShortcuts(t`Everywhere`, [
    { keys: "?", label: t`Show the keyboard shortcuts`, run: openHelp },
    { keys: "mod+k", label: t`Search, or do something`, run: openPalette, whileTyping: true },
    { keys: "/", label: t`Search, or do something`, run: openPalette },
  ]);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <HelpWindow onClose={() => helpOpened.set(false)} />
    </Suspense>
  );
}
