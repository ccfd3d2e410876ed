import type pg from "pg";
import { stoppedAmong } from "../store/broadcasts/turns.ts";
import type { Work } from "../store/claim-inbox.ts";
import { readStart } from "./start-row.ts";

/** The work, in which starts of a broadcast that somebody stopped are marked. Asks nothing where there are none of a broadcast. */
export async function withdrawn<T extends Work>(tx: pg.PoolClient, works: readonly T[]): Promise<readonly T[]> {
  const ids = new Set(works.map(broadcastOf).filter((id) => id !== undefined));
  if (ids.size === 0) return works;
  const stopped = await stoppedAmong(tx, [...ids]);
  if (stopped.size === 0) return works;
  const isStopped = (work: Work) => stopped.has(broadcastOf(work) ?? "");
  return works.map((work) =>
    isStopped(work) ? { ...work, payload: { ...readStart(work.payload), isStopped: true } } : work,
  );
}

/** The broadcast that some work is of. */
export function broadcastOf({ kind, payload }: Work): string | undefined {
  return kind === "start" ? readStart(payload).broadcast : undefined;
}
