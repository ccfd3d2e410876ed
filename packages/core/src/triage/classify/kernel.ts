/**
 * The one loop of triage that is worth the processor's wide registers: WebAssembly with 128-bit SIMD, which every runtime of
 * the last years has, and JavaScript cannot say. `scorer.ts` has the same in TypeScript, with the same whole numbers.
 *
 * It is written here byte by byte, so that it needs no tool to build and can be read beside the specification.
 */
interface Wasm {
  readonly Memory: new (pages: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly run: Kernel } };
}
declare const WebAssembly: Wasm | undefined;

/**
 * Sums of two rows at a time for sixteen classes. From `pair` to `end`: the addresses of two rows and their two factors
 * as 16-bit numbers, twelve bytes for each pair. `first`: the first of the sixteen classes. The sums go to `sums`.
 */
export type Kernel = (pair: number, end: number, first: number, sums: number) => void;

/** A memory of this many bytes, all zero, and the loop that works in it; null where the runtime has no SIMD. */
export function kernelWith(bytes: number): { readonly memory: ArrayBuffer; readonly run: Kernel } | null {
  if (typeof WebAssembly === "undefined") return null;
  try {
    compiled ??= new WebAssembly.Module(Uint8Array.from(code));
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65_536) });
    const { run } = new WebAssembly.Instance(compiled, { m: { m: memory } }).exports;
    return { memory: memory.buffer, run };
  } catch {
    return null;
  }
}
let compiled: object | undefined;

const section = (id: number, ...content: number[]) => [id, content.length, ...content];
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const simd = (...operation: number[]) => [0xfd, ...operation];
const load = (local: number, offset: number) => [...get(local), 0x28, 2, offset];
/** Eight bytes with their signs, as eight 16-bit numbers. */
const widen = (local: number, offset: number) => [...get(local), ...simd(0x01, 0, offset)];
/** The 16-bit numbers of two registers in turn: their first four, or their last four. */
const inTurn = (half: 0 | 8) =>
  simd(0x0d, ...[0, 1, 16, 17, 2, 3, 18, 19, 4, 5, 20, 21, 6, 7, 22, 23].map((byte) => byte + half));
const multiplyPairs = simd(0xba, 0x01);
const addFour = simd(0xae, 0x01);
const addInteger = 0x6a;

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

const body = [
  // Locals beside the parameters: two addresses and seven registers.
  ...[2, 2, 0x7f, 7, 0x7b],
  // loop
  ...[0x03, 0x40],
  ...[...load(pair, 0), ...get(first), addInteger, ...set(left)],
  ...[...load(pair, 4), ...get(first), addInteger, ...set(right)],
  ...[...get(pair), ...simd(0x09, 2, 8), ...set(factors)],
  ...eightClasses(0, sumOf[0], sumOf[1]),
  ...eightClasses(8, sumOf[2], sumOf[3]),
  // pair += 12, and again while it is below the end
  ...[...get(pair), 0x41, 12, addInteger, 0x22, pair, ...get(end), 0x49, 0x0d, 0, 0x0b],
  ...[...store(sumOf[0], 0), ...store(sumOf[1], 16), ...store(sumOf[2], 32), ...store(sumOf[3], 48)],
  0x0b,
];

/** A length below 16,384 as WebAssembly writes it. */
const length = (value: number) => [(value & 0x7f) | 0x80, value >> 7];
const functions = [1, ...length(body.length), ...body];

const code = [
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  // One type: four integers, no result. The memory "m.m" comes from outside. One function, which goes out as "run".
  ...section(1, 1, 0x60, 4, 0x7f, 0x7f, 0x7f, 0x7f, 0),
  ...section(2, 1, 1, 0x6d, 1, 0x6d, 2, 0, 1),
  ...section(3, 1, 0),
  ...section(7, 1, 3, 0x72, 0x75, 0x6e, 0, 0),
  ...[10, ...length(functions.length), ...functions],
];
