import { build, type Histogram } from "hdr-histogram-js";

/** In milliseconds. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export interface Second extends Percentiles {
  readonly second: number;
  readonly count: number;
}

/** Latencies of a run as a whole and second by second (of the intended instant). */
export class Latencies {
  readonly #all = histogram();
  readonly #seconds = new Map<number, Histogram>();

  record(intendedMs: number, latencyMs: number): void {
    const micros = Math.max(0, Math.round(latencyMs * 1000));
    const second = Math.floor(intendedMs / 1000);
    const bucket = this.#seconds.get(second) ?? histogram();
    this.#seconds.set(second, bucket);
    bucket.recordValue(micros);
    this.#all.recordValue(micros);
  }

  get count(): number {
    return this.#all.totalCount;
  }

  total(): Percentiles {
    return percentiles(this.#all);
  }

  overTime(): Second[] {
    const seconds = [...this.#seconds].sort(([a], [b]) => a - b);
    return seconds.map(([second, one]) => ({ second, count: one.totalCount, ...percentiles(one) }));
  }
}

/** One microsecond to one hour, three significant digits. */
function histogram(): Histogram {
  return build({ lowestDiscernibleValue: 1, highestTrackableValue: 3_600_000_000, numberOfSignificantValueDigits: 3 });
}

function percentiles(from: Histogram): Percentiles {
  const ms = (micros: number) => Math.round(micros) / 1000;
  const max = from.maxValue;
  // The histogram answers with the end of a range, which may lie above what was measured.
  const at = (percentile: number) => ms(Math.min(from.getValueAtPercentile(percentile), max));
  return { p50: at(50), p95: at(95), p99: at(99), max: ms(max) };
}
