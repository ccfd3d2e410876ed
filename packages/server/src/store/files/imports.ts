import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import { documents, jsonArray, plain } from "../arrays.ts";
import type { Db } from "../database.ts";
import { newUuid } from "../uuid.ts";

export interface ImportRecord {
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly fileName: string;
  readonly state: "reading" | "draft" | "running" | "done" | "undoing" | "undone";
  readonly headers: readonly string[];
  /** contacts/import's ImportSettings; null until somebody gave them. */
  readonly settings: unknown;
  readonly rowCount: number;
  readonly createdCount: number;
  readonly updatedCount: number;
  readonly skippedCount: number;
  readonly rejectedCount: number;
  readonly byId: string;
  readonly byName: string;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

const columns = `id, organisation_id as "organisationId", file_name as "fileName", state, headers, settings, row_count as "rowCount",
  created_count as "createdCount", updated_count as "updatedCount", skipped_count as "skippedCount",
  rejected_count as "rejectedCount", by_id as "byId", by_name as "byName", created_at as "createdAt", finished_at as "finishedAt"`;

export async function readImport(db: Db, organisationId: OrganisationId, id: string): Promise<ImportRecord | null> {
  const { rows } = await db.query<ImportRecord>(
    `select ${columns} from contact_imports where organisation_id = $1 and id = $2`,
    [organisationId, id],
  );
  return rows[0] ?? null;
}

/** The newest imports, before the one with the id `before`. */
export async function listImports(
  db: Db,
  organisationId: OrganisationId,
  { before, count }: { readonly before: string; readonly count: number },
): Promise<readonly ImportRecord[]> {
  const { rows } = await db.query<ImportRecord>(
    `select ${columns} from contact_imports where organisation_id = $1 and id < $2 order by id desc limit $3`,
    [organisationId, before, count],
  );
  return rows;
}

const rowsAtOnce = 2_000;

/** Keeps a file as rows, and itself as a draft. */
export async function saveFile(
  tx: Db,
  organisationId: OrganisationId,
  by: { readonly id: string; readonly name: string },
  file: { readonly name: string; readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] },
): Promise<string> {
  const id = newUuid();
  await tx.query(
    `insert into contact_imports (id, organisation_id, file_name, state, headers, row_count, by_id, by_name)
     values ($1, $2, $3, 'draft', $4, $5, $6, $7)`,
    [id, organisationId, file.name, JSON.stringify(file.headers), file.rows.length, by.id, by.name],
  );
  for (let from = 0; from < file.rows.length; from += rowsAtOnce)
    await tx.query(
      `insert into contact_import_rows (import_id, organisation_id, row, cells)
       select $1, $2, $3 + n, cells from unnest(${jsonArray("$4")}) with ordinality as t (cells, n)`,
      [id, organisationId, from + 1, documents(file.rows.slice(from, from + rowsAtOnce))],
    );
  return id;
}

/** A draft begins to run, once: false where it is none (any more). */
export async function beginImport(
  tx: Db,
  organisationId: OrganisationId,
  id: string,
  settings: unknown,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update contact_imports set state = 'running', settings = $3, started_at = now()
     where organisation_id = $1 and id = $2 and state = 'draft'`,
    [organisationId, id, JSON.stringify(settings)],
  );
  return rowCount === 1;
}

/** False where it is not done yet, or somebody undoes it already. */
export async function beginUndo(tx: Db, organisationId: OrganisationId, id: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    "update contact_imports set state = 'undoing' where organisation_id = $1 and id = $2 and state = 'done'",
    [organisationId, id],
  );
  return rowCount === 1;
}

/** From which state of an import to which one the work leads. */
export type Way =
  | { readonly from: "running"; readonly to: "done" }
  | { readonly from: "undoing"; readonly to: "undone" };

/** Of two workers of one job the second may end after the team has begun to undo what the first had done. */
export async function finishImport(
  tx: Db,
  organisationId: OrganisationId,
  id: string,
  { from, to }: Way,
): Promise<void> {
  await tx.query(
    "update contact_imports set state = $3, finished_at = now() where organisation_id = $1 and id = $2 and state = $4",
    [organisationId, id, to, from],
  );
}

/** Forgets a file that nobody works on. */
export async function deleteImport(tx: Db, organisationId: OrganisationId, id: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    "delete from contact_imports where organisation_id = $1 and id = $2 and state not in ('running', 'undoing')",
    [organisationId, id],
  );
  if (rowCount === 1)
    await tx.query("delete from contact_import_rows where organisation_id = $1 and import_id = $2", [
      organisationId,
      id,
    ]);
  return rowCount === 1;
}

export interface FileRow {
  /** As the file counts, the titles being 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Rows of a file in their order; those that wait for their turn only, where `waiting` is said. */
export async function readRows(
  db: Db,
  organisationId: OrganisationId,
  id: string,
  {
    count,
    after = 0,
    waiting = false,
  }: { readonly count: number; readonly after?: number; readonly waiting?: boolean },
): Promise<readonly FileRow[]> {
  const { rows } = await db.query<FileRow>(
    `select row, cells from contact_import_rows where organisation_id = $1 and import_id = $2 and row > $3
       ${waiting ? "and outcome = 'waiting'" : ""} order by row limit $4`,
    [organisationId, id, after, count],
  );
  return rows;
}

export interface RowOutcome {
  readonly row: number;
  readonly outcome: "created" | "updated" | "skipped" | "rejected";
  readonly contactId: ContactId | null;
  readonly problem: unknown;
}

/** Writes down what became of rows, and counts them. */
export async function writeOutcomes(
  tx: Db,
  organisationId: OrganisationId,
  id: string,
  rows: readonly RowOutcome[],
): Promise<void> {
  await tx.query(
    `update contact_import_rows r set outcome = t.outcome, contact_id = t.contact, problem = t.problem
     from unnest($3::int[], $4::text[], $5::uuid[], ${jsonArray("$6")}) as t (row, outcome, contact, problem)
     where r.organisation_id = $1 and r.import_id = $2 and r.row = t.row`,
    [
      organisationId,
      id,
      plain(rows.map(({ row }) => row)),
      plain(rows.map(({ outcome }) => outcome)),
      plain(rows.map(({ contactId }) => contactId)),
      documents(rows.map(({ problem }) => problem)),
    ],
  );
  const count = (outcome: RowOutcome["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  await tx.query(
    `update contact_imports set created_count = created_count + $3, updated_count = updated_count + $4,
       skipped_count = skipped_count + $5, rejected_count = rejected_count + $6 where organisation_id = $1 and id = $2`,
    [organisationId, id, count("created"), count("updated"), count("skipped"), count("rejected")],
  );
}

/** Contacts by their phone numbers, with the row of this file that has brought each already. */
export async function contactsOfRows(
  db: Db,
  organisationId: OrganisationId,
  importId: string,
  phones: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: ContactId; readonly isOfFile: boolean }>> {
  const { rows } = await db.query<{ phone: string; id: ContactId; isOfFile: boolean }>(
    `select c.phone, c.id, exists (
         select from contact_import_rows r where r.contact_id = c.id and r.import_id = $2 and r.organisation_id = $1) as "isOfFile"
     from contacts c where c.organisation_id = $1 and c.phone = any($3::text[])`,
    [organisationId, importId, phones],
  );
  return new Map(rows.map(({ phone, id, isOfFile }) => [phone, { id, isOfFile }]));
}

/** Makes contacts that are known by nothing but their numbers; one that came in between stays as it is. */
export async function insertContacts(
  tx: Db,
  organisationId: OrganisationId,
  people: readonly { readonly id: ContactId; readonly phone: string }[],
): Promise<void> {
  await tx.query(
    `insert into contacts (id, organisation_id, phone) select id, $1, phone from unnest($2::uuid[], $3::text[]) as t (id, phone)
     order by phone on conflict do nothing`,
    [organisationId, plain(people.map(({ id }) => id)), plain(people.map(({ phone }) => phone))],
  );
}

/** Rows that could not be read, with the reason. */
export async function readRejected(
  db: Db,
  organisationId: OrganisationId,
  id: string,
  after: number,
  count: number,
): Promise<readonly (FileRow & { readonly problem: { readonly code: string; readonly column?: number } })[]> {
  const { rows } = await db.query(
    `select row, cells, problem from contact_import_rows
     where organisation_id = $1 and import_id = $2 and outcome = 'rejected' and row > $3 order by row limit $4`,
    [organisationId, id, after, count],
  );
  return rows;
}
