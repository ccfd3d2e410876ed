import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import { plain } from "../arrays.ts";
import type { ContactChange } from "../contacts/changes.ts";
import type { Db } from "../database.ts";

export interface UndoRow {
  readonly row: number;
  readonly outcome: "created" | "updated";
  readonly contactId: ContactId;
  readonly changes: readonly ContactChange[];
}

/** The next rows whose work is to be taken back, with what they changed. */
export async function rowsToUndo(
  db: Db,
  organisationId: OrganisationId,
  id: string,
  count: number,
): Promise<readonly UndoRow[]> {
  const { rows } = await db.query<Omit<UndoRow, "changes"> & { changes: readonly (readonly ContactChange[])[] | null }>(
    `select r.row, r.outcome, r.contact_id as "contactId", (
         select json_agg(h.changes order by h.id) from contact_changes h
         where h.import_id = $2 and h.contact_id = r.contact_id and h.source = 'import') as changes
     from contact_import_rows r where r.organisation_id = $1 and r.import_id = $2 and r.outcome in ('created', 'updated')
     order by r.row limit $3`,
    [organisationId, id, count],
  );
  return rows.map((row) => ({ ...row, changes: (row.changes ?? []).flat() }));
}

/** Removes contacts that an import made, with whom nobody wrote and whom nobody changed since; returns who went. */
export async function removeUntouched(
  tx: Db,
  organisationId: OrganisationId,
  importId: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const { rows } = await tx.query<{ id: string }>(
    `delete from contacts c where c.organisation_id = $1 and c.id = any($3::uuid[])
       and not exists (select from messages m where m.contact_id = c.id)
       and not exists (select from inbox i where i.contact_id = c.id)
       and not exists (select from bulk_starts b where b.contact_id = c.id)
       and not exists (select from sessions s where s.contact_id = c.id)
       and not exists (select from contact_changes h where h.contact_id = c.id and h.import_id is distinct from $2)
     returning id`,
    [organisationId, importId, plain(ids)],
  );
  const gone = rows.map(({ id }) => id);
  await tx.query("delete from contact_changes where organisation_id = $1 and contact_id = any($2::uuid[])", [
    organisationId,
    plain(gone),
  ]);
  return gone;
}

export async function markUndone(
  tx: Db,
  organisationId: OrganisationId,
  id: string,
  rows: readonly number[],
): Promise<void> {
  await tx.query(
    `update contact_import_rows set outcome = 'undone' where organisation_id = $1 and import_id = $2 and row = any($3::int[])`,
    [organisationId, id, plain(rows)],
  );
}
