/** Texts of at most `limits.order` letters, each with one byte for each language. Open addressing, at most half full. */
export interface GramTable {
  readonly languages: number;
  /** Hash of the text in each slot; 0 is an empty slot. The length is a power of two. */
  readonly keys: Uint32Array;
  /** `languages` bytes for each slot. */
  readonly rows: Uint8Array;
}

/** FNV-1a, continued letter by letter, so that all texts that begin at one place are hashed in one walk. */
export const hashStart = 0x811c9dc5;
export function hashNext(hash: number, charCode: number): number {
  return Math.imul(hash ^ charCode, 0x01000193);
}

/** FNV leaves the low bits poor in short texts; this spreads them. Never 0. */
export function hashEnd(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0 || 1;
}

export function emptyTable(grams: number, languages: number): GramTable {
  let slots = 1024;
  while (slots < grams * 2) slots *= 2;
  return { languages, keys: new Uint32Array(slots), rows: new Uint8Array(slots * languages) };
}

/** The slot of a key: its own, or the empty one where it belongs. */
export function slotOf(keys: Uint32Array, key: number): number {
  const mask = keys.length - 1;
  let slot = key & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}
