import type { Db } from "../database.ts";
import { readSource, type TimelineAsk, type TimelinePlace } from "./place.ts";
import { type StoredItem, sources } from "./sources.ts";

/** After everything: where a timeline begins to be read. */
export const newest: TimelinePlace = { at: "9000000000000000", id: "\uffff" };

/** What happened to and around a contact, of these kinds, from the newest to the oldest. */
export async function readTimeline(
  db: Db,
  ask: TimelineAsk,
  kinds: readonly StoredItem["kind"][],
): Promise<readonly StoredItem[]> {
  const lists = await Promise.all(
    kinds.map((kind) => readSource(db, sources[kind], ask) as Promise<readonly StoredItem[]>),
  );
  return lists.flat().sort(laterFirst).slice(0, ask.count);
}

function laterFirst(a: TimelinePlace, b: TimelinePlace): number {
  const apart = BigInt(b.at) - BigInt(a.at);
  if (apart !== 0n) return apart > 0n ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
