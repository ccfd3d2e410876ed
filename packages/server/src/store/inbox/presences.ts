import type { ContactId, MemberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** A member who looks at a conversation now. */
export interface Presence {
  readonly memberId: MemberId;
  readonly isTyping: boolean;
}

/** Somebody is there. Said again every few seconds; who says nothing for a while is gone. */
export async function bePresent(
  tx: Db,
  here: {
    readonly organisationId: OrganisationId;
    readonly contactId: ContactId;
    readonly memberId: MemberId;
    readonly isTyping: boolean;
  },
): Promise<void> {
  await tx.query(
    `insert into presences (organisation_id, contact_id, member_id, typing_at)
     values ($1, $2, $3, case when $4 then now() end)
     on conflict (contact_id, member_id) do update set seen_at = now(), typing_at = case when $4 then now() end
       where presences.organisation_id = $1`,
    [here.organisationId, here.contactId, here.memberId, here.isTyping],
  );
}

/** Who is at each of these conversations, in the order of their memberships. */
export async function readPresencesOf(
  db: Db,
  organisationId: OrganisationId,
  contactIds: readonly ContactId[],
): Promise<ReadonlyMap<string, readonly Presence[]>> {
  const { rows } = await db.query<Presence & { contactId: ContactId }>({
    name: "read_presences",
    text: `select contact_id as "contactId", member_id as "memberId",
       coalesce(typing_at > now() - interval '6 seconds', false) as "isTyping" from presences
     where organisation_id = $1 and contact_id = any($2::uuid[]) and seen_at > now() - interval '25 seconds' order by member_id`,
    values: [organisationId, contactIds],
  });
  return Map.groupBy(rows, ({ contactId }) => contactId);
}
