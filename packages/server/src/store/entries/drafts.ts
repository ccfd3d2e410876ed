import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { EntryConflict } from "./conflict.ts";
import type { EntryBody, EntryId, EntryKind } from "./entry.ts";
import { sameBody } from "./same.ts";

/** Who writes. */
export interface Writer {
  readonly id: string;
  readonly name: string;
}

export type DraftState = "draft" | "review";

export interface Draft extends EntryId {
  /** Null: the entry is to be removed. */
  readonly body: EntryBody | null;
  readonly basedOn: number;
  readonly edit: number;
  readonly state: DraftState;
  readonly note: string;
  /** Who sent it back, with the note. */
  readonly sentBackBy: string | null;
  readonly authorId: string;
  readonly author: string;
  /** Ids of all who wrote in it. */
  readonly authors: readonly string[];
  readonly updatedAt: Date;
}

const columns = `kind, key, body, based_on as "basedOn", edit, state, note, sent_back_by as "sentBackBy", author_id as "authorId", author, authors,
  updated_at as "updatedAt"`;

/** Of these kinds, what was written last comes first. */
export async function readDrafts(
  db: Db,
  organisationId: OrganisationId,
  kinds: readonly EntryKind[],
): Promise<readonly Draft[]> {
  const { rows } = await db.query<Draft>(
    `select ${columns} from entry_drafts where organisation_id = $1 and kind = any($2::text[])
     order by updated_at desc, kind, key`,
    [organisationId, kinds],
  );
  return rows;
}

export async function readDraft(db: Db, organisationId: OrganisationId, { kind, key }: EntryId): Promise<Draft | null> {
  const { rows } = await db.query<Draft>(
    `select ${columns} from entry_drafts where organisation_id = $1 and kind = $2 and key = $3`,
    [organisationId, kind, key],
  );
  return rows[0] ?? null;
}

/** What is to be kept of a draft. */
export interface DraftSave extends EntryId {
  readonly body: EntryBody | null;
  readonly basedOn: number;
  /** The edit that the writer began from; 0 where there was no draft. */
  readonly edit: number;
  readonly note?: string;
}

/**
 * Keeps a draft, if nobody else saved it since the writer read it; a draft in review is a draft again. Throws `EntryConflict`
 * with who was faster.
 */
export async function saveDraft(
  db: Db,
  organisationId: OrganisationId,
  save: DraftSave,
  writer: Writer,
): Promise<Draft> {
  const { kind, key, body, basedOn, edit, note = null } = save;
  const { rows } = await db.query<Draft>(
    edit === 0
      ? `insert into entry_drafts (organisation_id, kind, key, body, based_on, note, author_id, author, authors)
         values ($1, $2, $3, $4, $5, coalesce($6, ''), $7, $8, array[$7]) on conflict do nothing returning ${columns}`
      : `update entry_drafts set body = $4, based_on = $5, note = coalesce($6, note), author_id = $7, author = $8,
           authors = array_append(array_remove(authors, $7), $7), edit = edit + 1, state = 'draft', updated_at = now()
         where organisation_id = $1 and kind = $2 and key = $3 and edit = $9 returning ${columns}`,
    [
      organisationId,
      kind,
      key,
      body === null ? null : JSON.stringify(body),
      basedOn,
      note,
      writer.id,
      writer.name,
      ...(edit === 0 ? [] : [edit]),
    ],
  );
  return rows[0] ?? (await savedBefore(db, organisationId, save, writer)) ?? (await refuse(db, organisationId, save));
}

/** A save whose answer was lost comes again: it is kept already, and not somebody else's. */
async function savedBefore(
  db: Db,
  organisationId: OrganisationId,
  save: DraftSave,
  writer: Writer,
): Promise<Draft | null> {
  const now = await readDraft(db, organisationId, save);
  const isIt = now?.edit === save.edit + 1 && now.authorId === writer.id && sameBody(now.body, save.body);
  return isIt ? now : null;
}

/** Asks for a review, or takes a draft out of it. Throws `EntryConflict` where it was changed meanwhile. */
export async function moveDraft(
  db: Db,
  organisationId: OrganisationId,
  draft: EntryId & { readonly edit: number },
  state: DraftState,
  { note, sentBackBy }: { readonly note?: string | undefined; readonly sentBackBy?: string } = {},
): Promise<Draft> {
  const { rows } = await db.query<Draft>(
    `update entry_drafts set state = $5, note = coalesce($6, note), sent_back_by = $7, edit = edit + 1, updated_at = now()
     where organisation_id = $1 and kind = $2 and key = $3 and edit = $4 returning ${columns}`,
    [organisationId, draft.kind, draft.key, draft.edit, state, note ?? null, sentBackBy ?? null],
  );
  return rows[0] ?? (await refuse(db, organisationId, draft));
}

/** Throws a draft away. Throws `EntryConflict` where it was changed meanwhile. */
export async function dropDraft(
  db: Db,
  organisationId: OrganisationId,
  draft: EntryId & { readonly edit: number },
): Promise<void> {
  const { rowCount } = await db.query(
    "delete from entry_drafts where organisation_id = $1 and kind = $2 and key = $3 and edit = $4",
    [organisationId, draft.kind, draft.key, draft.edit],
  );
  if (rowCount === 0) await refuse(db, organisationId, draft);
}

async function refuse(db: Db, organisationId: OrganisationId, id: EntryId): Promise<never> {
  const now = await readDraft(db, organisationId, id);
  throw now === null ? new EntryConflict("DRAFT_GONE") : new EntryConflict("DRAFT_CHANGED", { name: now.author });
}
