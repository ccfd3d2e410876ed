import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { newUuid } from "../uuid.ts";

export interface ExportRecord {
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly kind: "contacts" | "person" | "results";
  readonly fileName: string;
  readonly wanted: unknown;
  readonly state: "running" | "ready" | "failed";
  readonly rowCount: number;
  readonly byName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const columns = `id, organisation_id as "organisationId", kind, file_name as "fileName", wanted, state, row_count as "rowCount",
  by_name as "byName", created_at as "createdAt", expires_at as "expiresAt"`;

export async function insertExport(
  tx: Db,
  organisationId: OrganisationId,
  by: { readonly id: string; readonly name: string },
  { kind, fileName, wanted }: Pick<ExportRecord, "kind" | "fileName" | "wanted">,
): Promise<string> {
  const id = newUuid();
  await tx.query(
    `insert into contact_exports (id, organisation_id, kind, file_name, wanted, by_id, by_name) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, organisationId, kind, fileName, JSON.stringify(wanted), by.id, by.name],
  );
  return id;
}

/** One that has not expired. */
export async function readExport(db: Db, organisationId: OrganisationId, id: string): Promise<ExportRecord | null> {
  const { rows } = await db.query<ExportRecord>(
    `select ${columns} from contact_exports where organisation_id = $1 and id = $2 and expires_at > now()`,
    [organisationId, id],
  );
  return rows[0] ?? null;
}

/** The newest that have not expired, before the one with the id `before`. */
export async function listExports(
  db: Db,
  organisationId: OrganisationId,
  { before, count }: { readonly before: string; readonly count: number },
): Promise<readonly ExportRecord[]> {
  const { rows } = await db.query<ExportRecord>(
    `select ${columns} from contact_exports where organisation_id = $1 and id < $2 and expires_at > now() order by id desc limit $3`,
    [organisationId, before, count],
  );
  return rows;
}

/** A part of a file. */
interface Part {
  /** From 0. */
  readonly part: number;
  readonly content: string;
  /** How many rows the file has with it. */
  readonly rowCount: number;
  /** Of whom it tells. */
  readonly people: readonly ContactId[];
}

/**
 * Keeps a part of the file; the same part again replaces it, since a job may run twice. False where nobody wants the file any
 * more: then nothing of it is kept. Fails where somebody was erased since they were read, for the job to begin again; whoever
 * is just being erased is waited for, and who is erased later is found in it.
 */
export async function writePart(db: Db, { organisationId, id }: ExportRecord, part: Part): Promise<boolean> {
  const people = [...new Set(part.people)];
  const { rows } = await db.query<{ isWanted: boolean; isKept: boolean }>(
    `with here as materialized (select id from contacts where id = any($6::uuid[]) and organisation_id = $2 for key share),
       wanted as (update contact_exports set row_count = $5 where id = $1 and state = 'running' returning id),
       kept as (
         insert into contact_export_parts (export_id, organisation_id, part, content, people) select id, $2, $3, $4, $6 from wanted
         where (select count(*) from here) = cardinality($6::text[])
         on conflict (export_id, part) do update set content = excluded.content, people = excluded.people
         returning export_id)
     select exists (select from wanted) as "isWanted", exists (select from kept) as "isKept"`,
    [id, organisationId, part.part, Buffer.from(part.content), part.rowCount, people],
  );
  const { isWanted = false, isKept = false } = rows[0] ?? {};
  if (isWanted && !isKept) throw new Error("Somebody of this file was erased while it was made: it is made again.");
  return isWanted;
}

/** Ends one that is being made, or throws its file away. */
export async function removeExport(tx: Db, organisationId: OrganisationId, id: string): Promise<void> {
  // Held first, so that a part which is just being written is seen by the next statement.
  await tx.query("select from contact_exports where organisation_id = $1 and id = $2 for update", [organisationId, id]);
  await tx.query(
    `with gone as (delete from contact_exports where organisation_id = $1 and id = $2 returning id)
     delete from contact_export_parts using gone where export_id = gone.id`,
    [organisationId, id],
  );
}

/** One that is not ready: the answer to that may have been lost. */
export async function failExport(db: Db, id: string): Promise<void> {
  await db.query("update contact_exports set state = 'failed' where id = $1 and state = 'running'", [id]);
}

/**
 * The file is whole with its part `last`. What stands behind is of a job that was killed, and had more to tell: people were
 * erased since.
 */
export async function finishExport(db: Db, id: string, last: number): Promise<void> {
  await db.query(
    `with cut as (delete from contact_export_parts where export_id = $1 and part > $2)
     update contact_exports set state = 'ready' where id = $1`,
    [id, last],
  );
}

/** Parts are counted from 0; null behind the last one, and where the export is another organisation's. */
export async function readPart(
  db: Db,
  organisationId: OrganisationId,
  id: string,
  part: number,
): Promise<Buffer | null> {
  const { rows } = await db.query<{ content: Buffer }>(
    "select content from contact_export_parts where organisation_id = $1 and export_id = $2 and part = $3",
    [organisationId, id, part],
  );
  return rows[0]?.content ?? null;
}

/** Files whose time is over, of all organisations, and parts of those that were erased while they were being made. */
export async function dropExpiredExports(db: Db): Promise<void> {
  await db.query(
    `with gone as (delete from contact_exports where expires_at <= now() returning id)
     delete from contact_export_parts using gone where export_id = gone.id`,
  );
  await db.query(
    "delete from contact_export_parts p where not exists (select from contact_exports e where e.id = p.export_id)",
  );
}
