import { useState } from "react";

export interface HeldRows<Row> {
  readonly rows: readonly Row[];
  /** How many are there and wait to be shown. */
  readonly arrivals: number;
}

/**
 * The rows that somebody points at or works in keep their order: each changes where it stands, new ones wait, and what comes
 * behind the last one is shown, since it moves nothing.
 */
export function heldRows<Row>(kept: readonly Row[], now: readonly Row[], keyOf: (row: Row) => string): HeldRows<Row> {
  const latest = new Map(now.map((row) => [keyOf(row), row]));
  const known = new Set(kept.map(keyOf));
  const lastKept = now.findLastIndex((row) => known.has(keyOf(row)));
  const behind = now.slice(lastKept + 1);
  const arrivals = now.slice(0, lastKept + 1).filter((row) => !known.has(keyOf(row)));
  // Where none of them is there any more, all that is there is new.
  if (lastKept === -1) return { rows: kept, arrivals: now.length };
  return { rows: [...kept.map((row) => latest.get(keyOf(row)) ?? row), ...behind], arrivals: arrivals.length };
}

/** Rows that are read again and again, for a list that tells `hold` when somebody points at it. */
export function useHeldRows<Row>(now: readonly Row[], keyOf: (row: Row) => string) {
  const [kept, keep] = useState<readonly Row[]>();
  const shown = kept === undefined ? { rows: now, arrivals: 0 } : heldRows(kept, now, keyOf);
  const there = new Set(now.map(keyOf));
  return {
    ...shown,
    /** Whether a row that is shown does not belong to the list any more: it stays where it is, and pale. */
    hasLeft: (row: Row) => !there.has(keyOf(row)),
    // An empty list has nothing that could move.
    hold: (isHeld: boolean) => keep((before) => (isHeld && now.length > 0 ? (before ?? now) : undefined)),
    showNew: () => keep(undefined),
  };
}
