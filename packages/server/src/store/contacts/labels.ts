import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { sureLabel } from "../touch-inbox.ts";

/** What a person's messages are about. */
export interface ContactLabel {
  readonly label: string;
  /** Whether the conversation has it, as triage or the team put it there. */
  readonly kept: boolean;
  /** How many of the newest messages are about it. */
  readonly messages: number;
}

/** Of somebody's newest messages: enough to say what they write about, whoever writes for years. */
const labelledMessages = 100;

/**
 * The labels of a contact: those of the conversation, and those that triage is sure of in the newest messages. Where a person
 * of the team said what is right, that counts.
 */
export async function readContactLabels(
  db: Db,
  organisationId: OrganisationId,
  contactId: ContactId,
): Promise<readonly ContactLabel[]> {
  const { rows } = await db.query<ContactLabel>(
    `with newest as (
       select id from messages where organisation_id = $1 and contact_id = $2 and direction = 'i'
       order by created_at desc limit $3
     ), seen as (
       select coalesce((select should_be from triage_corrections x where x.organisation_id = $1 and x.message_id = n.id
           and x.kind = 'label' and x.state <> 'rejected' order by x.proposed_at desc limit 1),
         case when (r.found #>> '{labels,0,1}')::float >= $4 then r.found #>> '{labels,0,0}' end) as label
       from newest n join triage_records r on r.message_id = n.id
     ), kept as (
       select unnest(labels) as label from human_conversations where organisation_id = $1 and contact_id = $2
     )
     select label, k.label is not null as kept, coalesce(s.messages, 0) as messages
     from (select label, count(*)::int as messages from seen where label not in ('oos', 'none') group by label) s
     full join kept k using (label) order by kept desc, messages desc, label`,
    [organisationId, contactId, labelledMessages, sureLabel],
  );
  return rows;
}
