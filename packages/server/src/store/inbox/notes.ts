import type { ContactId, MemberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { insertEvent } from "./events.ts";

export interface Note {
  /** Made by whoever writes it, so that writing it twice is once. */
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly contactId: ContactId;
  readonly author: string;
  readonly text: string;
  /** The memberships of those who are named in it. */
  readonly mentions: readonly string[];
}

/** `taken`: that id belongs to something else. */
export type Written = "written" | "repeated" | "taken";

/** What the team says among themselves: it never leaves the house. */
export async function writeNote(tx: Db, note: Note): Promise<Written> {
  const { id, organisationId, contactId, author, text, mentions } = note;
  const details = { text, mentions };
  if (!(await insertEvent(tx, { id, organisationId, contactId, kind: "note", author, details })))
    return (await isThere(tx, note)) ? "repeated" : "taken";
  await tx.query(
    `insert into mentions (organisation_id, member_id, event_id, contact_id)
     select $1, member, $2, $3 from unnest($4::text[]) as t (member) where member <> $5 on conflict do nothing`,
    [organisationId, id, contactId, mentions, author],
  );
  return "written";
}

async function isThere(tx: Db, { id, organisationId, contactId, author, text }: Note): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select from inbox_events where id = $1 and organisation_id = $2 and contact_id = $3 and kind = 'note' and author = $4
       and details ->> 'text' = $5`,
    [id, organisationId, contactId, author, text],
  );
  return rowCount === 1;
}

/** A note in which a member was named, and that they have not seen. */
export interface MentionRow {
  readonly id: string;
  readonly contactId: ContactId;
  readonly name: string;
  readonly phone: string | null;
  readonly author: string;
  readonly text: string;
  readonly at: Date;
}

/** As many as anybody reads one by one. */
const mostMentions = 50;

/** What was said to a member and they have not seen, the newest first. */
export async function readMentions(
  db: Db,
  organisationId: OrganisationId,
  memberId: MemberId,
): Promise<readonly MentionRow[]> {
  const { rows } = await db.query<MentionRow>(
    `select e.id, m.contact_id as "contactId", c.name, c.phone, coalesce(a.name, '') as author,
       coalesce(e.details ->> 'text', '') as text, e.created_at as at
     from mentions m join inbox_events e on e.id = m.event_id join contacts c on c.id = m.contact_id
       left join members a on a.id::text = e.author and a.organisation_id = $1
     where m.organisation_id = $1 and m.member_id = $2 and m.seen_at is null
     order by e.created_at desc, e.id limit ${mostMentions}`,
    [organisationId, memberId],
  );
  return rows;
}

/** Whoever opens a conversation has seen what was said to them there; false where that was nothing new. */
export async function seeMentions(
  tx: Db,
  organisationId: OrganisationId,
  memberId: MemberId,
  contactId: ContactId,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update mentions set seen_at = now()
     where organisation_id = $1 and member_id = $2 and contact_id = $3 and seen_at is null`,
    [organisationId, memberId, contactId],
  );
  return rowCount !== 0;
}
