import { lazy, Suspense } from "react";
import { useValue } from "../state/value.ts";
import { paletteAsked } from "./open.ts";

const PaletteWindow = lazy(() =>
  import("./palette-window.tsx").then(({ PaletteWindow: Component }) => ({ default: Component })),
);

export function Palette() {
  const asked = useValue(paletteAsked);
  if (asked === 0) return null;
  return (
    <Suspense fallback={null}>
      <PaletteWindow asked={asked} />
    </Suspense>
  );
}
