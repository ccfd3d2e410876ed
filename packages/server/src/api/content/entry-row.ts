import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { problemsOf } from "../../editing/check.ts";
import type { Problem } from "../../editing/problem.ts";
import type { Db } from "../../store/database.ts";
import { type Draft, readDrafts } from "../../store/entries/drafts.ts";
import type { EntryBody, EntryId, EntryKind, Live } from "../../store/entries/entry.ts";
import { entriesOf, readLive } from "../../store/entries/live.ts";
import { sameBody } from "../../store/entries/same.ts";
import { catchUp, type EntryVersion, idOf, newestVersions } from "../../store/entries/versions.ts";
import { notFound } from "../errors.ts";

/** An entry with what is live, what is being written, and the programme around it. */
export interface EntryRow extends EntryId {
  readonly live: EntryBody | null;
  readonly newest: EntryVersion | null;
  readonly draft: Draft | null;
  readonly programme: Live;
}

/** A draft beside the version that is live. @public The generated resolvers name it. */
export interface DraftRow extends Draft {
  readonly liveVersion: number;
}

/** All entries of some kinds, by kind and key; what is only being written yet among them. */
export async function readEntries(
  tx: Db,
  organisationId: OrganisationId,
  kinds: readonly EntryKind[],
): Promise<EntryRow[]> {
  const programme = await readLive(tx, organisationId);
  if (programme === null) throw notFound("This organisation");
  const live = new Map(entriesOf(programme, kinds).map((entry) => [idOf(entry), entry]));
  const newest = await newestOf(tx, organisationId, programme, kinds);
  const drafts = new Map((await readDrafts(tx, organisationId, kinds)).map((draft) => [idOf(draft), draft]));
  const rows = [...new Set([...live.keys(), ...drafts.keys()])].flatMap((id): EntryRow[] => {
    const found = live.get(id) ?? drafts.get(id);
    if (!found) return [];
    const { kind, key } = found;
    const draft = drafts.get(id) ?? null;
    return [{ kind, key, live: live.get(id)?.body ?? null, newest: newest.get(id) ?? null, draft, programme }];
  });
  return rows.sort((a, b) => (a.kind === b.kind ? compare(a.key, b.key) : compare(a.kind, b.kind)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where something became live by another way than a publication, it is written down as a version now. */
async function newestOf(tx: Db, organisationId: OrganisationId, programme: Live, kinds: readonly EntryKind[]) {
  const read = async () =>
    new Map((await newestVersions(tx, organisationId, kinds)).map((version) => [idOf(version), version]));
  const newest = await read();
  const entries = entriesOf(programme, kinds);
  if (entries.every((entry) => sameBody(newest.get(idOf(entry))?.body ?? null, entry.body))) return newest;
  const locked = await readLive(tx, organisationId, true);
  if (locked) await catchUp(tx, organisationId, locked, { source: "files", author: "", message: "As it was." });
  return read();
}

export async function readEntry(tx: Db, organisationId: OrganisationId, id: EntryId): Promise<EntryRow | null> {
  return (await readEntries(tx, organisationId, [id.kind])).find(({ key }) => key === id.key) ?? null;
}

/** An entry after something was done to it; one of which nothing is left has only a name. */
export async function entryAfter(tx: Db, organisationId: OrganisationId, { kind, key }: EntryId): Promise<EntryRow> {
  const found = await readEntry(tx, organisationId, { kind, key });
  if (found) return found;
  const programme = await readLive(tx, organisationId);
  if (programme === null) throw notFound("This organisation");
  const newest = (await newestVersions(tx, organisationId, [kind])).find((version) => version.key === key) ?? null;
  return { kind, key, live: null, newest, draft: null, programme };
}

/** Whether nobody ever published it, and nobody is writing it. */
export const isNothing = ({ live, newest, draft }: EntryRow): boolean =>
  live === null && newest === null && draft === null;

/** What people look at first: what is being written, else what is live. */
export function shownBody({ draft, live }: EntryRow): EntryBody | null {
  return draft ? draft.body : live;
}

export function problemsIn(row: EntryRow): readonly Problem[] {
  const body = shownBody(row);
  return body === null ? [] : problemsOf(row, body, row.programme);
}
