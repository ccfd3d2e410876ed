import type { StatusUpdate } from "@hotline/core/model/message.ts";
import { uuids } from "./arrays.ts";
import type { Db } from "./database.ts";
import { applyStatuses } from "./statuses.ts";

/** A status without our id that came before its send was recorded. */
interface ParkedStatus {
  readonly id: string;
  readonly key: string;
  readonly status: StatusUpdate;
}

/** How long parked statuses wait for their message: longer than a send may stay in doubt. */
const parkedFor = "1 day";

/** The statuses that have waited for these sends to be recorded. */
export async function applyParked(db: Db, wamidKeys: readonly string[]): Promise<void> {
  if (wamidKeys.length === 0) return;
  const { rows } = await db.query<ParkedStatus>({
    name: "read_parked",
    text: "select id, wamid_key as key, status from parked_statuses where wamid_key = any($1::uuid[])",
    values: [uuids(wamidKeys)],
  });
  await applyAndForget(db, rows);
}

/** So many of the newest are looked at: a number from which other programs send as well brings statuses without end. */
const looked = 10_000;

/** Those that nobody thinks of any more: parked just after their send was recorded, or by whose recording the process died. */
export async function applyForgotten(db: Db): Promise<void> {
  const { rows } = await db.query<ParkedStatus>(
    `select id, wamid_key as key, status from (select * from parked_statuses order by id desc limit $1) p
     where exists (select from deliveries d where d.wamid_key = p.wamid_key)`,
    [looked],
  );
  await applyAndForget(db, rows);
}

export async function dropOldParked(db: Db): Promise<void> {
  await db.query("delete from parked_statuses where parked_at < now() - $1::interval", [parkedFor]);
}

/** One that is applied twice changes nothing: only what is applied for certain is forgotten. */
async function applyAndForget(db: Db, parked: readonly ParkedStatus[]): Promise<void> {
  if (parked.length === 0) return;
  await applyStatuses(
    db,
    parked.map(({ key, status }) => ({ messageId: null, wamidKey: () => key, status })),
  );
  await db.query("delete from parked_statuses where id = any($1::bigint[])", [parked.map(({ id }) => id)]);
}
