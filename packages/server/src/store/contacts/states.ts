import type { ContactId, MessageId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { holdShards } from "../hold-shards.ts";

/** That a contact is in a sensitive state, as it stands in its details. */
export interface StandingState {
  readonly state: string;
  readonly since: string;
  readonly phrase?: string;
  readonly messageId?: MessageId;
  readonly confirmedBy?: string;
}

/** The states in a contact's details, whatever else is there. */
export function statesIn(details: unknown): readonly StandingState[] {
  const { states } = (details ?? {}) as { readonly states?: readonly StandingState[] };
  return states ?? [];
}

/**
 * Changes the states of a contact while no turn of it runs; what else its details hold stays. Null where there is no such
 * contact. Must run in a transaction.
 */
export async function changeStates(
  tx: Db,
  organisationId: OrganisationId,
  contactId: ContactId,
  change: (states: readonly StandingState[]) => readonly StandingState[],
): Promise<readonly StandingState[] | null> {
  await holdShards(tx, [contactId]);
  const { rows } = await tx.query<{ details: object | null }>(
    "select details from contacts where organisation_id = $1 and id = $2",
    [organisationId, contactId],
  );
  const row = rows[0];
  if (!row) return null;
  const states = change(statesIn(row.details));
  const { states: _, ...rest } = { ...row.details, states };
  const details = states.length > 0 ? { ...rest, states } : rest;
  await tx.query("update contacts set details = $3 where organisation_id = $1 and id = $2", [
    organisationId,
    contactId,
    Object.keys(details).length === 0 ? null : JSON.stringify(details),
  ]);
  return states;
}
