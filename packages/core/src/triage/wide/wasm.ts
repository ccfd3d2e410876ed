/**
 * The few loops of triage that are worth the processor's wide registers are WebAssembly with 128-bit SIMD, which every
 * runtime of the last years has, and JavaScript cannot say. They are written byte by byte with these words, so that they need
 * no tool to build and can be read beside the specification. Each has a twin in TypeScript that gives the same numbers.
 */
interface Wasm {
  readonly Memory: new (pages: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, Loop>> };
}
declare const WebAssembly: Wasm | undefined;

/** A loop that works in its memory: four addresses or numbers, nothing comes back. */
export type Loop = (a: number, b: number, c: number, d: number) => void;

/** A memory, all zero, and the loops that work in it, in the order of their code. */
export interface Running {
  readonly memory: ArrayBuffer;
  readonly loops: readonly Loop[];
}

/** Code that is compiled once, when it is first needed. */
export class WideCode {
  readonly #bytes: readonly number[];
  #compiled: object | undefined;

  /** `bodies`: each loop's locals and instructions, by `bodyOf`. */
  constructor(bodies: readonly (readonly number[])[]) {
    this.#bytes = moduleOf(bodies);
  }

  /** A new memory of this many bytes with the loops; null where the runtime has no SIMD. */
  start(bytes: number): Running | null {
    if (typeof WebAssembly === "undefined") return null;
    try {
      this.#compiled ??= new WebAssembly.Module(Uint8Array.from(this.#bytes));
      const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65_536) });
      const { exports } = new WebAssembly.Instance(this.#compiled, { m: { m: memory } });
      return { memory: memory.buffer, loops: Object.values(exports) };
    } catch {
      return null;
    }
  }
}

export const get = (local: number) => [0x20, local];
export const set = (local: number) => [0x21, local];
export const simd = (...operation: number[]) => [0xfd, ...operation];
/** Four bytes at an address, as a whole number. */
export const load = (local: number, offset: number) => [...get(local), 0x28, 2, offset];
export const addInteger = 0x6a;

/** A loop over `from`, in steps of so many bytes, while it is below `end`. It runs once at least. */
export const eachStep = (from: number, end: number, bytes: number, work: readonly number[]) => [
  ...[0x03, 0x40, ...work],
  ...[...get(from), 0x41, bytes, addInteger, 0x22, from, ...get(end), 0x49, 0x0d, 0, 0x0b],
];

/** A function of four parameters (locals 0 to 3) with so many whole numbers and then so many registers as further locals. */
export const bodyOf = (integers: number, registers: number, ...instructions: readonly number[]) => [
  ...[2, integers, 0x7f, registers, 0x7b],
  ...instructions,
  0x0b,
];

/** A length below 16,384 as WebAssembly writes it. */
const length = (value: number) => [(value & 0x7f) | 0x80, value >> 7];
const section = (id: number, ...content: number[]) => [id, ...length(content.length), ...content];

function moduleOf(bodies: readonly (readonly number[])[]): readonly number[] {
  return [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    // One type: four integers, no result. The memory "m.m" comes from outside. The functions go out as "a", "b", ….
    ...section(1, 1, 0x60, 4, 0x7f, 0x7f, 0x7f, 0x7f, 0),
    ...section(2, 1, 1, 0x6d, 1, 0x6d, 2, 0, 1),
    ...section(3, bodies.length, ...bodies.map(() => 0)),
    ...section(7, bodies.length, ...bodies.flatMap((_, i) => [1, 0x61 + i, 0, i])),
    ...section(10, bodies.length, ...bodies.flatMap((body) => [...length(body.length), ...body])),
  ];
}
