import type { ContactId, NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "./database.ts";
import { shardOf } from "./uuid.ts";

/** How a journey goes on when a human has talked: where it was, from its beginning, or not at all. */
export type GoesOn = "continue" | "startOver" | "end";

export interface HandBack {
  readonly goesOn: GoesOn;
  /**
   * Nothing is asked again: the question's own time is up and its journey goes on by itself, or the claim ended by itself
   * and another human may well come.
   */
  readonly quiet?: true;
}

/** A conversation with its place. */
export interface Conversation {
  readonly contactId: ContactId;
  readonly organisationId: OrganisationId;
  readonly numberId: NumberId;
}

/** Tells the conversation's next turn that the human is done. In the transaction that ends the claim. */
export async function insertHandBack(
  tx: Db,
  { contactId, organisationId, numberId }: Conversation,
  payload: HandBack,
): Promise<void> {
  await tx.query(
    `insert into inbox (shard, contact_id, organisation_id, number_id, kind, payload)
     values ($1, $2, $3, $4, 'handBack', $5)`,
    [shardOf(contactId), contactId, organisationId, numberId, JSON.stringify(payload)],
  );
}

/** The payload as `insertHandBack` wrote it. */
export function readHandBack(payload: unknown): HandBack {
  return payload as HandBack;
}
