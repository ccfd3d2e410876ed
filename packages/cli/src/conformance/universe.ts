import type { Env } from "@hotline/core/model/env.ts";

const mask = (1n << 64n) - 1n;
const multiplier = (2549297995355413924n << 64n) + 4865540595714422341n;
const increment = (6364136223846793005n << 64n) + 1442695040888963407n;

/** The seed of all chance in the corpus. */
export const seed = 123456n;

/** The generator behind the chance of the corpus: PCG with 128 bits of state and the DXSM output. */
export class Pcg {
  #state: bigint;

  constructor(seed: bigint) {
    this.#state = (seed << 64n) | seed;
  }

  /** 64 bits. */
  draw(): bigint {
    this.#state = (this.#state * multiplier + increment) & ((1n << 128n) - 1n);
    let high = this.#state >> 64n;
    high ^= high >> 32n;
    high = (high * 0xda942042e4dd58b5n) & mask;
    high ^= high >> 48n;
    return (high * ((this.#state & mask) | 1n)) & mask;
  }

  /** A number in [0, 1). */
  float(): number {
    return Number(this.draw() & ((1n << 53n) - 1n)) / 2 ** 53;
  }
}

/** The world of one case: a clock that stands still, seeded chance, and ids that are counted. */
export class Universe implements Env {
  readonly now: number;
  readonly #chance = new Pcg(seed);
  #ids = 0;

  constructor(now: number) {
    this.now = now;
  }

  random(): number {
    return this.#chance.float();
  }

  newId(): string {
    return `ffffffff-0000-7000-8000-${String(++this.#ids).padStart(12, "0")}`;
  }
}
