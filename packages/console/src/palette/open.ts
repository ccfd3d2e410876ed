import { createValue } from "../state/value.ts";

/** How often the palette was asked for; until the first time it is not even fetched. */
export const paletteAsked = createValue(0);

export function openPalette(): void {
  paletteAsked.set(paletteAsked.get() + 1);
}
