import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { documents, jsonArray } from "../arrays.ts";
import type { Db } from "../database.ts";
import type { EntryBody, EntryId, EntryKind, Live } from "./entry.ts";
import { entriesOf } from "./live.ts";
import { sameBody } from "./same.ts";

export interface EntryVersion extends EntryId {
  readonly version: number;
  /** Null: it was removed. */
  readonly body: EntryBody | null;
  readonly source: "console" | "files";
  readonly author: string;
  readonly approvedBy: string | null;
  readonly message: string;
  readonly publishedAt: Date;
}

/** Who publishes, and what is kept of it. */
export interface Publisher {
  readonly source: EntryVersion["source"];
  readonly author: string;
  readonly approvedBy?: string | null;
  readonly message?: string;
}

const columns = `kind, key, version, body, source, author, approved_by as "approvedBy", message,
  published_at as "publishedAt"`;

/** The newest version of each entry, removed ones too. */
export async function newestVersions(
  db: Db,
  organisationId: OrganisationId,
  kinds?: readonly EntryKind[],
): Promise<readonly EntryVersion[]> {
  const { rows } = await db.query<EntryVersion>(
    `select distinct on (kind, key) ${columns} from entry_versions
     where organisation_id = $1 and ($2::text[] is null or kind = any($2)) order by kind, key, version desc`,
    [organisationId, kinds ?? null],
  );
  return rows;
}

/** An entry's versions, newest first, those below `before`. */
export async function readVersions(
  db: Db,
  organisationId: OrganisationId,
  { kind, key }: EntryId,
  page: { readonly before?: number; readonly count: number },
): Promise<readonly EntryVersion[]> {
  const { rows } = await db.query<EntryVersion>(
    `select ${columns} from entry_versions
     where organisation_id = $1 and kind = $2 and key = $3 and ($4::int is null or version < $4)
     order by version desc limit $5`,
    [organisationId, kind, key, page.before ?? null, page.count],
  );
  return rows;
}

/** Everything that was published, the newest first; `before` is the place of the last one that is known. */
export async function readPublications(
  db: Db,
  organisationId: OrganisationId,
  page: { readonly before: PublicationPlace | null; readonly count: number },
): Promise<readonly Publication[]> {
  const { rows } = await db.query<Publication>(
    `select ${columns}, published_at::text as place from entry_versions
     where organisation_id = $1 and ($2::timestamptz is null or (published_at, kind, key) < ($2, $3, $4))
     order by published_at desc, kind desc, key desc limit $5`,
    [organisationId, page.before?.at ?? null, page.before?.kind ?? null, page.before?.key ?? null, page.count],
  );
  return rows;
}

export interface Publication extends EntryVersion {
  /** When, to the microsecond. */
  readonly place: string;
}

export interface PublicationPlace {
  readonly at: string;
  readonly kind: string;
  readonly key: string;
}

export async function readEntryVersion(
  db: Db,
  organisationId: OrganisationId,
  { kind, key }: EntryId,
  version: number,
): Promise<EntryVersion | null> {
  const { rows } = await db.query<EntryVersion>(
    `select ${columns} from entry_versions where organisation_id = $1 and kind = $2 and key = $3 and version = $4`,
    [organisationId, kind, key, version],
  );
  return rows[0] ?? null;
}

export interface NewVersion extends EntryId {
  readonly version: number;
  readonly body: EntryBody | null;
}

export async function addVersions(
  db: Db,
  organisationId: OrganisationId,
  versions: readonly NewVersion[],
  { source, author, approvedBy = null, message = "" }: Publisher,
): Promise<void> {
  if (versions.length === 0) return;
  await db.query(
    `insert into entry_versions (organisation_id, kind, key, version, body, source, author, approved_by, message)
     select $1, v.kind, v.key, v.version, v.body, $6, $7, $8, $9
     from unnest($2::text[], $3::text[], $4::int[], ${jsonArray("$5")}) as v (kind, key, version, body)`,
    [
      organisationId,
      versions.map(({ kind }) => kind),
      versions.map(({ key }) => key),
      versions.map(({ version }) => version),
      documents(versions.map(({ body }) => body)),
      source,
      author,
      approvedBy,
      message,
    ],
  );
}

/**
 * Writes down as versions what is live and is not the newest version yet: what came from files, also before versions were
 * kept. Afterwards the newest version of each entry is what is live. Returns those.
 */
export async function catchUp(
  db: Db,
  organisationId: OrganisationId,
  live: Live,
  publisher: Publisher,
): Promise<ReadonlyMap<string, EntryVersion | NewVersion>> {
  const newest = new Map<string, EntryVersion | NewVersion>();
  for (const version of await newestVersions(db, organisationId)) newest.set(idOf(version), version);
  const entries = new Map(entriesOf(live).map((entry) => [idOf(entry), entry]));
  const changed = [...entries.values()].filter((entry) => !sameBody(newest.get(idOf(entry))?.body ?? null, entry.body));
  const gone = [...newest.values()].filter((version) => version.body !== null && !entries.has(idOf(version)));
  const fresh = [...changed, ...gone.map(({ kind, key }) => ({ kind, key, body: null }))].map((entry) => ({
    ...entry,
    version: (newest.get(idOf(entry))?.version ?? 0) + 1,
  }));
  await addVersions(db, organisationId, fresh, publisher);
  for (const version of fresh) newest.set(idOf(version), version);
  return newest;
}

/** One text for an entry, for maps. */
export const idOf = ({ kind, key }: EntryId): string => `${kind} ${key}`;
