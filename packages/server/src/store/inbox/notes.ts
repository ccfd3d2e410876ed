import type { Db } from "../database.ts";
import { insertEvent } from "./events.ts";

export interface Note {
  /** Made by whoever writes it, so that writing it twice is once. */
  readonly id: string;
  readonly organisationId: string;
  readonly contactId: string;
  readonly author: string;
  readonly text: string;
  /** The memberships of those who are named in it. */
  readonly mentions: readonly string[];
}

/** What the team says among themselves: it never leaves the house. */
export async function writeNote(tx: Db, note: Note): Promise<boolean> {
  const { id, organisationId, contactId, author, text, mentions } = note;
  const details = { text, mentions };
  if (!(await insertEvent(tx, { id, organisationId, contactId, kind: "note", author, details }))) return false;
  await tx.query(
    `insert into mentions (organisation_id, member_id, event_id, contact_id)
     select $1, member, $2, $3 from unnest($4::text[]) as t (member) where member <> $5 on conflict do nothing`,
    [organisationId, id, contactId, mentions, author],
  );
  return true;
}

/** Whoever opens a conversation has seen what was said to them there. */
export async function seeMentions(tx: Db, organisationId: string, memberId: string, contactId: string): Promise<void> {
  await tx.query(
    `update mentions set seen_at = now()
     where organisation_id = $1 and member_id = $2 and contact_id = $3 and seen_at is null`,
    [organisationId, memberId, contactId],
  );
}
