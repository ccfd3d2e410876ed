import { addInteger, bodyOf, eachStep, get, type Loop, load, set, simd, WideCode } from "../wide/wasm.ts";

/**
 * Sums of two rows at a time for sixteen classes. From `pair` to `end`: the addresses of two rows and their two factors
 * as 16-bit numbers, twelve bytes for each pair. `first`: the first of the sixteen classes. The sums go to `sums`.
 */
export type Kernel = (pair: number, end: number, first: number, sums: number) => void;

/** A memory of this many bytes, all zero, and the loop that works in it; null where the runtime has no SIMD. */
export function kernelWith(bytes: number): { readonly memory: ArrayBuffer; readonly run: Kernel } | null {
  const started = code.start(bytes);
  const run: Loop | undefined = started?.loops[0];
  return started && run ? { memory: started.memory, run } : null;
}

/** Eight bytes with their signs, as eight 16-bit numbers. */
const widen = (local: number, offset: number) => [...get(local), ...simd(0x01, 0, offset)];
/** The 16-bit numbers of two registers in turn: their first four, or their last four. */
const inTurn = (half: 0 | 8) =>
  simd(0x0d, ...[0, 1, 16, 17, 2, 3, 18, 19, 4, 5, 20, 21, 6, 7, 22, 23].map((byte) => byte + half));
const multiplyPairs = simd(0xba, 0x01);
const addFour = simd(0xae, 0x01);

const [pair, end, first, sums, left, right, factors, a, b] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const sumOf = [9, 10, 11, 12] as const;

/** sum += a × left factor + b × right factor, for four classes. */
const step = (sum: number, half: 0 | 8) =>
  [get(sum), get(a), get(b), inTurn(half), get(factors), multiplyPairs, addFour, set(sum)].flat();
const eightClasses = (offset: 0 | 8, low: number, high: number) => [
  ...[widen(left, offset), set(a), widen(right, offset), set(b)].flat(),
  ...step(low, 0),
  ...step(high, 8),
];
const store = (sum: number, offset: number) => [...get(sums), ...get(sum), ...simd(0x0b, 0, offset)];

const eachPair = [
  ...[...load(pair, 0), ...get(first), addInteger, ...set(left)],
  ...[...load(pair, 4), ...get(first), addInteger, ...set(right)],
  ...[...get(pair), ...simd(0x09, 2, 8), ...set(factors)],
  ...eightClasses(0, sumOf[0], sumOf[1]),
  ...eightClasses(8, sumOf[2], sumOf[3]),
];

const code = new WideCode([
  bodyOf(
    2,
    7,
    ...eachStep(pair, end, 12, eachPair),
    ...[...store(sumOf[0], 0), ...store(sumOf[1], 16), ...store(sumOf[2], 32), ...store(sumOf[3], 48)],
  ),
]);
