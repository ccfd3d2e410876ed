import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** A place in the order of a timeline, from the newest to the oldest: microseconds since 1970, then what happened later first. */
export interface TimelinePlace {
  readonly at: string;
  readonly id: string;
}

/** Something in a contact's timeline. */
export interface TimelineRow<K extends string, D> extends TimelinePlace {
  readonly kind: K;
  readonly data: D;
}

export interface TimelineAsk {
  readonly organisationId: OrganisationId;
  readonly contactId: ContactId;
  /** What comes before this place, seen from now. */
  readonly before: TimelinePlace;
  readonly count: number;
}

/** A source of a timeline: a statement with `id`, `at` and `data` that knows $1 organisation and $2 contact. */
export interface TimelineSource<K extends string> {
  readonly kind: K;
  /** A digit, as SQL. Of what one commit made, the greater is later: a message comes, a journey begins, then it speaks. */
  readonly rank: string;
  readonly from: string;
  readonly at: string;
  readonly id: string;
  readonly data: string;
}

/** The newest rows of a source before a place. Both statements use the index that the source has by contact. */
export async function readSource<K extends string, D>(
  db: Db,
  { kind, rank, from, at, id, data }: TimelineSource<K>,
  { organisationId, contactId, before, count }: TimelineAsk,
): Promise<readonly TimelineRow<K, D>[]> {
  const key = `(${rank} || '${kind}:' || ${id}) collate "C"`;
  const edge = "(timestamptz 'epoch' + $3::bigint * interval '1 microsecond')";
  const { rows } = await db.query<{ id: string; at: string; data: D }>(
    `select ${key} as id, (extract(epoch from ${at}) * 1000000)::bigint::text as at, ${data} as data from ${from}
     and ${at} <= ${edge} and (${at} < ${edge} or ${key} < $4)
     order by ${at} desc, ${key} desc limit $5`,
    [organisationId, contactId, before.at, before.id, count],
  );
  return rows.map((row) => ({ kind, ...row }));
}
