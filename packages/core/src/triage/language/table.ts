/** Runs of at most `limits.order` letters, each with one byte for each language. */
export interface GramTable {
  readonly languages: number;
  /**
   * Open addressing, at most half full: in each slot the hash of a run and, in the same line of memory, its bytes. 0 is an empty
   * slot.
   */
  readonly slots: Int32Array;
  /** The same memory as bytes. */
  readonly bytes: Uint8Array;
  /** Numbers of a slot. */
  readonly width: number;
  /** The number of slots less one. */
  readonly mask: number;
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
  const width = 1 + Math.ceil(languages / Int32Array.BYTES_PER_ELEMENT);
  const slots = new Int32Array(size * width);
  const bytes = new Uint8Array(slots.buffer);
  const table = { languages, slots, bytes, width, mask: size - 1 };
  for (let place = 0; place < keys.length; place++) {
    const key = (keys[place] ?? 0) | 0;
    const slot = slotOf(table, key);
    slots[slot] = key;
    bytes.set(rows.subarray(place * languages, (place + 1) * languages), rowAt(slot));
  }
  return table;
}

/** Where in `bytes` the row of a slot begins. */
export const rowAt = (slot: number) => (slot + 1) * Int32Array.BYTES_PER_ELEMENT;

/** The slot of a key: its own, or the empty one where it belongs. */
export function slotOf({ slots, width, mask }: GramTable, key: number): number {
  let at = key & mask;
  for (;;) {
    const slot = at * width;
    const found = slots[slot];
    if (found === key || found === 0) return slot;
    at = (at + 1) & mask;
  }
}
