import { Suspense } from "react";
import { useValue } from "../state/value.ts";
import { lazily } from "../ui/lazily.ts";
import { paletteAsked } from "./open.ts";

const PaletteWindow = lazily(async () => ({ default: (await import("./palette-window.tsx")).PaletteWindow }));

export function Palette() {
  const asked = useValue(paletteAsked);
  if (asked === 0) return null;
  return (
    <Suspense fallback={null}>
      <PaletteWindow asked={asked} />
    </Suspense>
  );
}
