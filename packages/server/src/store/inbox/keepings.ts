import type { MemberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import type { Db } from "../database.ts";

/** A folder of the inbox. */
export interface Collection {
  readonly id: string;
  readonly name: string;
  /** Conversations in it that are not done. */
  readonly open: number;
}

export async function readCollections(db: Db, organisationId: OrganisationId): Promise<readonly Collection[]> {
  const { rows } = await db.query<Collection>(
    `select k.id, k.name, (
       select count(*)::int from human_conversations h
       where h.organisation_id = $1 and h.state <> 'done' and h.collection_id = k.id) as open
     from collections k where k.organisation_id = $1 order by lower(k.name)`,
    [organisationId],
  );
  return rows;
}

const lockSpace = 7_261_021;

/** Nobody else gives anything this name, in whatever case, until the transaction ends: the index knows them in one case alone. */
async function holdName(tx: Db, organisationId: OrganisationId, name: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(${lockSpace}, hashtext($1::text || lower($2)))`, [organisationId, name]);
}

/** Makes a folder, or renames it; false where another one is called so, or is another organisation's. */
export async function writeCollection(
  tx: Db,
  organisationId: OrganisationId,
  id: string,
  name: string,
): Promise<boolean> {
  await holdName(tx, organisationId, `collection ${name}`);
  return isKept(
    tx.query(
      `insert into collections (id, organisation_id, name)
     select $1, $2, $3
     where not exists (select from collections where organisation_id = $2 and lower(name) = lower($3) and id <> $1)
     on conflict (id) do update set name = excluded.name where collections.organisation_id = $2`,
      [id, organisationId, name],
    ),
  );
}

/** Whether a row was written; not where somebody took its name while this was on its way. The transaction is lost then. */
const isKept = (written: Promise<pg.QueryResult>): Promise<boolean> =>
  written.then(
    ({ rowCount }) => rowCount === 1,
    (error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "23505") return false;
      throw error;
    },
  );

/** What was in it stays in the inbox. */
export async function dropCollection(tx: Db, organisationId: OrganisationId, id: string): Promise<boolean> {
  await tx.query(
    "update human_conversations set collection_id = null where organisation_id = $1 and collection_id = $2",
    [organisationId, id],
  );
  const { rowCount } = await tx.query("delete from collections where organisation_id = $1 and id = $2", [
    organisationId,
    id,
  ]);
  return rowCount === 1;
}

/** A filter that somebody keeps, for themselves or for all. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly filter: unknown;
}

export async function readViews(
  db: Db,
  organisationId: OrganisationId,
  memberId: MemberId,
): Promise<readonly SavedView[]> {
  const { rows } = await db.query<SavedView>(
    `select id, name, member_id is null as "isShared", filter from saved_views
     where organisation_id = $1 and (member_id is null or member_id = $2) order by member_id nulls first, lower(name)`,
    [organisationId, memberId],
  );
  return rows;
}

/** Whether another one of the same people is called so, in whatever case; nobody else calls one so until the transaction ends. */
export async function holdViewName(
  tx: Db,
  organisationId: OrganisationId,
  { id, name, owner }: { readonly id: string; readonly name: string; readonly owner: string | null },
): Promise<boolean> {
  await holdName(tx, organisationId, `view ${name}`);
  const { rowCount } = await tx.query(
    `select from saved_views where organisation_id = $1 and member_id is not distinct from $2 and lower(name) = lower($3)
       and id <> $4`,
    [organisationId, owner, name, id],
  );
  return rowCount !== 0;
}

/** Keeps it once, however often it is asked for, as it is given last; false where the id is somebody else's view. */
export async function writeView(
  tx: Db,
  organisationId: OrganisationId,
  view: Omit<SavedView, "isShared"> & { readonly owner: string | null },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into saved_views (id, organisation_id, member_id, name, filter) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set name = excluded.name, filter = excluded.filter
       where saved_views.organisation_id = $2 and saved_views.member_id is not distinct from $3`,
    [view.id, organisationId, view.owner, view.name, JSON.stringify(view.filter)],
  );
  return rowCount === 1;
}

/** Of one's own; of the team's only where `shared` says so. */
export async function dropView(
  tx: Db,
  organisationId: OrganisationId,
  id: string,
  { memberId, shared }: { readonly memberId: MemberId; readonly shared: boolean },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    "delete from saved_views where organisation_id = $1 and id = $2 and (member_id = $3 or ($4 and member_id is null))",
    [organisationId, id, memberId, shared],
  );
  return rowCount === 1;
}

/** A text that is used again and again. */
export interface SavedAnswer {
  readonly id: string;
  readonly shortcut: string;
  readonly title: string;
  /** Language → text. */
  readonly texts: Readonly<Record<string, string>>;
}

export async function readSavedAnswers(db: Db, organisationId: OrganisationId): Promise<readonly SavedAnswer[]> {
  const { rows } = await db.query<SavedAnswer>(
    "select id, shortcut, title, texts from saved_answers where organisation_id = $1 order by lower(shortcut)",
    [organisationId],
  );
  return rows;
}

/** One that is about to be changed; nobody else changes it until then. */
export async function holdSavedAnswer(
  tx: Db,
  organisationId: OrganisationId,
  id: string,
): Promise<SavedAnswer | undefined> {
  const { rows } = await tx.query<SavedAnswer>(
    "select id, shortcut, title, texts from saved_answers where organisation_id = $1 and id = $2 for update",
    [organisationId, id],
  );
  return rows[0];
}

/** False where another answer has that shortcut, whatever its case: nobody who types one thinks of that. */
export async function writeSavedAnswer(tx: Db, organisationId: OrganisationId, answer: SavedAnswer): Promise<boolean> {
  await holdName(tx, organisationId, `shortcut ${answer.shortcut}`);
  return isKept(
    tx.query(
      `insert into saved_answers (id, organisation_id, shortcut, title, texts)
     select $1, $2, $3, $4, $5
     where not exists (select from saved_answers where organisation_id = $2 and lower(shortcut) = lower($3) and id <> $1)
     on conflict (id) do update set shortcut = $3, title = $4, texts = $5, changed_at = now()
       where saved_answers.organisation_id = $2`,
      [answer.id, organisationId, answer.shortcut, answer.title, JSON.stringify(answer.texts)],
    ),
  );
}

export async function dropSavedAnswer(tx: Db, organisationId: OrganisationId, id: string): Promise<boolean> {
  const { rowCount } = await tx.query("delete from saved_answers where organisation_id = $1 and id = $2", [
    organisationId,
    id,
  ]);
  return rowCount === 1;
}
