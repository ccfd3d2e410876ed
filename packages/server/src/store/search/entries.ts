import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { plain } from "../arrays.ts";
import type { Db } from "../database.ts";

export interface Entry {
  readonly sourceId: string;
  readonly contactId: ContactId;
  readonly at: string;
  readonly tokens: readonly string[];
  /** Of contacts: of their tokens. */
  readonly digest: string | null;
}

const marks = `array['@' || $1::text, '~' || $2::text, '#' || (n >> 16)]`;

/** Adds what is new, and rewrites a contact whose words are others now. Twice is once. */
export async function saveEntries(
  tx: pg.PoolClient,
  organisationId: OrganisationId,
  kind: "m" | "c",
  entries: readonly Entry[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(
    `with given as materialized (
       select g.*, nextval(case when $2 = 'c' then 'search_contacts_n' else 'search_entries_n' end) as n
       from (select * from unnest($3::uuid[], $4::uuid[], $5::timestamptz[], $6::uuid[], $7::text[])
         with ordinality as t (source_id, contact_id, at, digest, tokens, place)) g
       where not exists (select from search_entries e where e.source_id = g.source_id and e.digest is not distinct from g.digest)
       order by place
     )
     insert into search_entries (n, organisation_id, kind, source_id, contact_id, at, digest, words)
     select n, $1::uuid, $2::text, source_id, contact_id, at, digest,
       array_to_tsvector(array_remove(string_to_array(tokens, ' '), '') || ${marks})
     from given order by n
     on conflict (source_id) do update set n = excluded.n, at = excluded.at, digest = excluded.digest, words = excluded.words
       where search_entries.digest is distinct from excluded.digest`,
    [
      organisationId,
      kind,
      plain(entries.map((each) => each.sourceId)),
      plain(entries.map((each) => each.contactId)),
      entries.map((each) => each.at),
      entries.map((each) => each.digest),
      // A token has no space in it.
      entries.map((each) => each.tokens.join(" ")),
    ],
  );
}

export interface Found {
  readonly n: string;
  readonly sourceId: string;
  readonly contactId: ContactId;
  readonly at: string;
}

/** Entries of the wall's organisation that fit the query, the newest before `before` first. */
export async function searchPage(
  tx: Db,
  query: string,
  before: string | null,
  most: number,
): Promise<readonly Found[]> {
  const { rows } = await tx.query<Found>(
    `select n::text, source_id as "sourceId", contact_id as "contactId", to_json(at) #>> '{}' as at
     from search_page($1::tsquery, coalesce($2::bigint, 9223372036854775807), $3)`,
    [query, before, most],
  );
  return rows;
}
