/** Without letters and digits that people take for one another. */
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const shortNumbers = 2 ** 30;

/** A contact's number as people may see it: 6 or 7 characters from which nobody can tell the next one. */
export function contactRef(id: number, key: readonly [number, number, number, number]): string {
  if (id < shortNumbers) return written(scramble(BigInt(id), 15n, key), 6);
  return written(scramble(BigInt(id - shortNumbers), 17n, key), 7);
}

/** Four rounds of a Feistel network over two halves of `bits` each. */
function scramble(value: bigint, bits: bigint, key: readonly number[]): bigint {
  const mask = (1n << bits) - 1n;
  let [left, right] = [value >> bits, value & mask];
  for (const round of key) [left, right] = [right, left ^ (mixed(right ^ BigInt(round)) & mask)];
  return (left << bits) | right;
}

function mixed(value: bigint): bigint {
  const product = value * 0x45d9f3bn;
  return product ^ (product >> 16n);
}

function written(value: bigint, length: number): string {
  let rest = value;
  let text = "";
  for (let place = 0; place < length; place++) {
    text = `${alphabet[Number(rest & 31n)]}${text}`;
    rest >>= 5n;
  }
  return text;
}
