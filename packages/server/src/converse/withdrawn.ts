import type pg from "pg";
import { withheldAmong } from "../store/broadcasts/turns.ts";
import type { Work } from "../store/claim-inbox.ts";
import { readStart } from "./start-row.ts";

/** The work, in which starts of a broadcast that was stopped or is paused are marked. Asks nothing where there are none of a broadcast. */
export async function withdrawn<T extends Work>(tx: pg.PoolClient, works: readonly T[]): Promise<readonly T[]> {
  const ids = new Set(works.map(broadcastOf).filter((id) => id !== undefined));
  if (ids.size === 0) return works;
  const withheld = await withheldAmong(tx, [...ids]);
  if (withheld.size === 0) return works;
  return works.map((work) => {
    const how = withheld.get(broadcastOf(work) ?? "");
    return how ? { ...work, payload: { ...readStart(work.payload), withheld: how } } : work;
  });
}

/** The broadcast that some work is of. */
export function broadcastOf({ kind, payload }: Work): string | undefined {
  return kind === "start" ? readStart(payload).broadcast : undefined;
}
