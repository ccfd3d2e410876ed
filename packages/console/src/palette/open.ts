import { createValue } from "../state/value.ts";
import { hearEarly } from "./early-keys.ts";

/** How often the palette was asked for; until the first time it is not even fetched. */
export const paletteAsked = createValue(0);

export function openPalette(): void {
  hearEarly();
  paletteAsked.set(paletteAsked.get() + 1);
}
