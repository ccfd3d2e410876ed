import { keyFrom } from "@hotline/core/model/key-from.ts";

/** In scripts that `keyFrom` does not know, a key that says what kind of thing it is, and is nobody else's. */
export function keyInAnyScript(typed: string, kind: string, chance: string): string {
  if (typed.trim() === "") return "";
  return keyFrom(typed) || `${kind}_${chance}`;
}
