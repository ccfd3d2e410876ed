import { createHash } from "node:crypto";
import type { Db } from "../database.ts";

/** So many may fail without a wait: people mistype. An address may be a whole office. */
const free = { account: 5, address: 20 } as const;
const longestWaitSeconds = 900;

export type FailureKind = keyof typeof free;

const keyOf = (kind: FailureKind, value: string): Buffer => createHash("sha256").update(`${kind}\n${value}`).digest();

/** Seconds until the account and the address may try again; 0: now. */
export async function secondsToWait(db: Db, account: string, address: string): Promise<number> {
  const { rows } = await db.query<{ seconds: number }>(
    `select ceil(extract(epoch from max(locked_until) - now()))::int as seconds from sign_in_failures
     where key = any($1)`,
    [[keyOf("account", account), keyOf("address", address)]],
  );
  return Math.max(0, rows[0]?.seconds ?? 0);
}

/** Counts a failure; each one beyond the free ones doubles the wait, up to a quarter of an hour. Forgotten after a day. */
export async function failedToSignIn(db: Db, kind: FailureKind, value: string): Promise<void> {
  await db.query(
    `insert into sign_in_failures as f (key, failures, locked_until) values ($1, 1, now())
     on conflict (key) do update set
       failures = case when f.failed_at < now() - interval '1 day' then 1 else f.failures + 1 end,
       failed_at = now(),
       locked_until = case when f.failures + 1 <= $2 or f.failed_at < now() - interval '1 day' then now()
         else now() + least($3, 2 ^ least(f.failures + 1 - $2, 20)) * interval '1 second' end`,
    [keyOf(kind, value), free[kind], longestWaitSeconds],
  );
}

export async function signedIn(db: Db, account: string): Promise<void> {
  await db.query("delete from sign_in_failures where key = $1", [keyOf("account", account)]);
}
