/** Runs of at most `limits.order` letters, each with one byte for each language. */
export interface GramTable {
  readonly languages: number;
  /** Open addressing, at most half full: in each slot the hash of a run and its place plus one; 0 is an empty slot. */
  readonly slots: Int32Array;
  /** `languages` bytes for each place. */
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

/** Lays out the runs for looking up; `rows` belong to `keys` in their order. */
export function gramTable(keys: Uint32Array, rows: Uint8Array, languages: number): GramTable {
  let size = 1024;
  while (size < keys.length * 2) size *= 2;
  const slots = new Int32Array(size * 2);
  for (let place = 0; place < keys.length; place++) {
    const slot = slotOf(slots, keys[place] ?? 0);
    slots[slot] = keys[place] ?? 0;
    slots[slot + 1] = place + 1;
  }
  return { languages, slots, rows };
}

/** The slot of a key: its own, or the empty one where it belongs. */
export function slotOf(slots: Int32Array, key: number): number {
  const mask = slots.length - 1;
  const wanted = key | 0;
  let slot = (wanted << 1) & mask;
  while (slots[slot + 1] !== 0 && slots[slot] !== wanted) slot = (slot + 2) & mask;
  return slot;
}
