import { addInteger, bodyOf, eachStep, get, type Loop, load, set, simd, WideCode } from "./wasm.ts";

export interface RowTableOptions {
  readonly rows: number;
  /** Numbers that a row has. */
  readonly width: number;
  /** Does without the wide registers: what a runtime that lacks them does. */
  readonly plain?: boolean;
}

/** The loops work on sixteen numbers at once. */
const lane = 16;
const bytesOfNumber = Float32Array.BYTES_PER_ELEMENT;
const bytesOfEntry = 8;
/** Rows that a loop is given at a time. */
const batch = 512;

/** Some rows of a table with a factor each; the first `length`, or all. */
export interface Listed {
  readonly rows: Int32Array;
  readonly values: Float32Array;
  readonly length?: number;
}

/**
 * A table of 32-bit numbers, and the two sums in which training spends its time. Numbers are rounded to 32 bits after each
 * multiplication and each addition, in the order of the list, on every machine.
 */
export class RowTable {
  readonly numbers: Float32Array;
  readonly rows: number;
  readonly width: number;
  /** From one row to the next; what lies between width and stride is zero. */
  readonly stride: number;
  /** As wide as a row: what `sumOf` gives and `add` takes. */
  readonly vector: Float32Array;
  readonly #addresses: Int32Array;
  readonly #factors: Float32Array;
  readonly #rowsAt: number;
  readonly #listAt: number;
  readonly #loops: { readonly sum: Loop; readonly add: Loop };

  constructor({ rows, width, plain = false }: RowTableOptions) {
    this.rows = rows;
    this.width = width;
    this.stride = Math.ceil(width / lane) * lane;
    this.#listAt = this.stride * bytesOfNumber;
    this.#rowsAt = this.#listAt + batch * bytesOfEntry;
    const bytes = this.#rowsAt + rows * this.stride * bytesOfNumber;
    const { memory, loops } = (plain ? null : code.start(bytes)) ?? inTypeScript(bytes);
    this.vector = new Float32Array(memory, 0, this.stride);
    this.#addresses = new Int32Array(memory, this.#listAt, batch * 2);
    this.#factors = new Float32Array(memory, this.#listAt, batch * 2);
    this.numbers = new Float32Array(memory, this.#rowsAt, rows * this.stride);
    const [sum = nothing, add = nothing] = loops;
    this.#loops = { sum, add };
  }

  /** Overwrites the vector with the sum of the listed rows, each times its value, and gives it. */
  sumOf(listed: Listed): Float32Array {
    this.vector.fill(0);
    this.#run(this.#loops.sum, listed);
    return this.vector;
  }

  /** Adds the vector to each listed row, times the row's value. */
  add(listed: Listed): void {
    this.#run(this.#loops.add, listed);
  }

  /** The numbers alone, row after row. */
  packed(): Float32Array {
    const { rows, width, stride, numbers } = this;
    const packed = new Float32Array(rows * width);
    for (let row = 0; row < rows; row++) packed.set(numbers.subarray(row * stride, row * stride + width), row * width);
    return packed;
  }

  #run(loop: Loop, { rows, values, length = rows.length }: Listed): void {
    const bytesOfRow = this.stride * bytesOfNumber;
    for (let from = 0; from < length; from += batch) {
      const to = Math.min(from + batch, length);
      let at = 0;
      for (let f = from; f < to; f++) {
        this.#addresses[at++] = this.#rowsAt + (rows[f] ?? 0) * bytesOfRow;
        this.#factors[at++] = values[f] ?? 0;
      }
      const end = this.#listAt + at * bytesOfNumber;
      for (let first = 0; first < bytesOfRow; first += lane * bytesOfNumber) loop(this.#listAt, end, first, first);
    }
  }
}

const nothing: Loop = () => {};

/** The same with the same numbers, for sixteen of them at a time, where there are no wide registers. */
function inTypeScript(bytes: number): { readonly memory: ArrayBuffer; readonly loops: readonly [Loop, Loop] } {
  const memory = new ArrayBuffer(bytes);
  const numbers = new Float32Array(memory);
  const addresses = new Int32Array(memory);
  const addTimes = (to: number, from: number, factor: number) => {
    for (let i = 0; i < lane; i++)
      numbers[to + i] = (numbers[to + i] ?? 0) + Math.fround(factor * (numbers[from + i] ?? 0));
  };
  const loopOf = (step: (row: number, vector: number, factor: number) => void): Loop => {
    return (entry, end, offset, vector) => {
      for (let at = entry / bytesOfNumber; at < end / bytesOfNumber; at += 2)
        step(((addresses[at] ?? 0) + offset) / bytesOfNumber, vector / bytesOfNumber, numbers[at + 1] ?? 0);
    };
  };
  const sum = loopOf((row, vector, factor) => addTimes(vector, row, factor));
  const add = loopOf((row, vector, factor) => addTimes(row, vector, factor));
  return { memory, loops: [sum, add] };
}

const [entry, end, offset, vector, row, factor] = [0, 1, 2, 3, 4, 5];
const registers = [6, 7, 8, 9] as const;
const fourTimes = (work: (register: number, at: number) => readonly number[]) =>
  registers.flatMap((register, i) => work(register, i * 16));

const multiply = simd(0xe6, 0x01);
const plus = simd(0xe4, 0x01);
const loadFour = (address: number, at: number) => [...get(address), ...simd(0x00, 2, at)];
const storeFour = simd(0x0b, 2);
/** The listed row's place, and its factor four times. */
const open = [
  ...[...load(entry, 0), ...get(offset), addInteger, ...set(row)],
  ...[...get(entry), ...simd(0x09, 2, 4), ...set(factor)],
];

const sumRows = bodyOf(
  1,
  5,
  ...fourTimes((sum, at) => [...loadFour(vector, at), ...set(sum)]),
  ...eachStep(entry, end, bytesOfEntry, [
    ...open,
    ...fourTimes((sum, at) => [
      ...get(sum),
      ...[...loadFour(row, at), ...get(factor), ...multiply, ...plus],
      ...set(sum),
    ]),
  ]),
  ...fourTimes((sum, at) => [...get(vector), ...get(sum), ...storeFour, at]),
);

const addToRows = bodyOf(
  1,
  5,
  ...fourTimes((part, at) => [...loadFour(vector, at), ...set(part)]),
  ...eachStep(entry, end, bytesOfEntry, [
    ...open,
    ...fourTimes((part, at) => [
      ...get(row),
      ...[...loadFour(row, at), ...get(part), ...get(factor), ...multiply, ...plus],
      ...[...storeFour, at],
    ]),
  ]),
);

const code = new WideCode([sumRows, addToRows]);
