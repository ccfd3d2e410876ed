import type { Accepted } from "./emulator-types.ts";

/** Every accepted send, in order; the last ten thousand unless all are asked for. */
export interface Ledger {
  add(accepted: Accepted): void;
  /** Numbered from 1, after number `after`. */
  read(after: number, limit: number): { n: number; accepted: Accepted }[];
  all(): Accepted[];
}

const kept = 10_000;

export function makeLedger(everything: boolean): Ledger {
  let entries: Accepted[] = [];
  let dropped = 0;
  return {
    add(accepted) {
      entries.push(accepted);
      // Twice the size before cutting: a shift for each send would move the whole array.
      if (!everything && entries.length >= 2 * kept) {
        dropped += entries.length - kept;
        entries = entries.slice(-kept);
      }
    },
    read(after, limit) {
      const from = Math.max(0, after - dropped);
      return entries.slice(from, from + limit).map((accepted, at) => ({ n: dropped + from + at + 1, accepted }));
    },
    all: () => (everything ? entries.slice() : entries.slice(-kept)),
  };
}
