const longest = 60;

/** A key from what somebody typed: what journeys and reports call the entry for good. Empty where no letter of it fits. */
export function keyFrom(typed: string): string {
  const words = typed
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_");
  return words.replace(/^[_0-9]+|_+$/g, "").slice(0, longest);
}

/** In scripts that have none of these letters, a key that says what kind of thing it is, and is nobody else's. */
export function keyInAnyScript(typed: string, kind: string, chance: string): string {
  if (typed.trim() === "") return "";
  return keyFrom(typed) || `${kind}_${chance}`;
}
