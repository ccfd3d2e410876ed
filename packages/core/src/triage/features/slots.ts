/**
 * Where a key stands among slots of two numbers, the key and what is known of it: its own slot, or the empty one where it
 * belongs. Open addressing: the slots are a power of two, and one whose second number is 0 is empty; one must be.
 */
export function slotOf(slots: Int32Array, key: number): number {
  const mask = slots.length - 1;
  let slot = (key * 2) & mask;
  while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
  return slot;
}
