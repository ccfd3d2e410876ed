/** FNV-1a over UTF-16 units, begun with a seed for each kind of thing that is hashed. */
export const hashStart = 0x811c9dc5 | 0;
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** FNV leaves the last character in the low bits; this spreads it over the whole number. */
export function hashEnd(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return once ^ (once >>> 15);
}

/** A number for a whole text, as a signed 32-bit integer. */
export function hashOf(text: string, seed = 0): number {
  let hash = hashStart ^ seed;
  for (let i = 0; i < text.length; i++) hash = hashStep(hash, text.charCodeAt(i));
  return hashEnd(hash);
}
