import type { Accepted } from "./emulator-types.ts";

/** The accepted sends, in order: the last ones, `kept` of them at least. */
export interface Ledger {
  add(accepted: Accepted): void;
  /** Numbered from 1, after number `after`. */
  read(after: number, limit: number): { n: number; accepted: Accepted }[];
  all(): Accepted[];
}

export const usuallyKept = 10_000;

export function makeLedger(kept: number): Ledger {
  let entries: Accepted[] = [];
  let dropped = 0;
  return {
    add(accepted) {
      entries.push(accepted);
      // Twice the size before cutting: a shift for each send would move the whole array.
      if (entries.length < 2 * kept) return;
      dropped += entries.length - kept;
      entries = entries.slice(entries.length - kept);
    },
    read(after, limit) {
      const from = Math.max(0, after - dropped);
      return entries.slice(from, from + limit).map((accepted, at) => ({ n: dropped + from + at + 1, accepted }));
    },
    all: () => entries.slice(Math.max(0, entries.length - kept)),
  };
}
