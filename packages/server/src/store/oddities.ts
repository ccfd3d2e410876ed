import type { Db } from "./database.ts";

/** Keeps what could not be understood, whole, with the reason. */
export async function insertUnreadable(
  db: Db,
  rows: readonly { readonly reason: string; readonly raw: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.query("insert into unreadable (reason, raw) select * from unnest($1::text[], $2::text[])", [
    rows.map((r) => r.reason),
    rows.map((r) => r.raw),
  ]);
}

export interface Notice {
  readonly field: string;
  readonly wabaId: string | null;
  readonly phoneNumberId: string | null;
  readonly raw: string;
}

/** Keeps webhook fields that are not messages. */
export async function insertNotices(db: Db, rows: readonly Notice[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into notices (field, waba_id, phone_number_id, raw)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::json[])`,
    [rows.map((r) => r.field), rows.map((r) => r.wabaId), rows.map((r) => r.phoneNumberId), rows.map((r) => r.raw)],
  );
}
