import type { ContactId, MemberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** A conversation that became a member's by somebody else's doing. */
export interface GivenRow {
  /** Of the event: the same conversation may be given again. */
  readonly id: string;
  readonly contactId: ContactId;
  readonly name: string;
  readonly phone: string | null;
  /** Empty where a rule or a program did it. */
  readonly author: string;
}

/** As many as anybody is told of one by one. */
const mostGiven = 50;

/**
 * What others gave to a member within the hour, the newest first. What the member has claimed since is known to them. It
 * walks the member's open conversations alone, and the end of each one's events: everybody asks every few seconds.
 */
export async function readGiven(
  db: Db,
  organisationId: OrganisationId,
  memberId: MemberId,
): Promise<readonly GivenRow[]> {
  const { rows } = await db.query<GivenRow>(
    `select e.id, h.contact_id as "contactId", c.name, c.phone, coalesce(a.name, '') as author
     from human_conversations h
       join lateral (
         select id, kind, author, details ->> 'to' as receiver, created_at from inbox_events
         where contact_id = h.contact_id and organisation_id = $1 and kind in ('assigned', 'claimed')
         order by created_at desc, id desc limit 1
       ) e on e.kind = 'assigned' and e.receiver = $2 and e.author is distinct from $2
         and e.created_at > now() - interval '1 hour'
       join contacts c on c.id = h.contact_id and c.organisation_id = $1
       left join members a on a.id::text = e.author and a.organisation_id = $1
     where h.organisation_id = $1 and h.state = 'open' and h.assignee = $2
     order by e.created_at desc, e.id limit ${mostGiven}`,
    [organisationId, memberId],
  );
  return rows;
}

/** Whose these conversations are. */
export async function assigneesOf(
  db: Db,
  organisationId: OrganisationId,
  contactIds: readonly ContactId[],
): Promise<readonly string[]> {
  const { rows } = await db.query<{ assignee: string }>(
    `select distinct assignee from human_conversations
     where organisation_id = $1 and contact_id = any($2::uuid[]) and assignee is not null`,
    [organisationId, contactIds],
  );
  return rows.map(({ assignee }) => assignee);
}
