const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isUuid(value: unknown): value is string {
  return typeof value === "string" && uuid.test(value);
}

/**
 * A UUID that is the same whenever the words are: what came without an id, or with one that is none, gets the same id
 * from every import of the same file, so that importing twice changes nothing.
 */
export function idOf(...words: readonly string[]): string {
  const text = words.join("\u0000");
  const hex = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((seed) => hash(text, seed)).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** FNV-1a with a last mix, as eight hexadecimal digits: ids need to differ, not to be secret. */
function hash(text: string, seed: number): string {
  let state = seed;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x7feb352d);
  state = Math.imul(state ^ (state >>> 15), 0x846ca68b);
  return ((state ^ (state >>> 16)) >>> 0).toString(16).padStart(8, "0");
}

/** Ids in a row for what is made while one thing is imported. */
export function idsFor(...words: readonly string[]): () => string {
  let made = 0;
  return () => idOf(...words, String(++made));
}
