import { createValue } from "../state/value.ts";

export const helpOpened = createValue(false);

export function openHelp(): void {
  helpOpened.set(true);
}
