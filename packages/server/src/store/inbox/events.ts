import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { newUuid } from "../uuid.ts";

type InboxEventKind =
  | "note"
  | "claimed"
  | "handedBack"
  | "expired"
  | "assigned"
  | "snoozed"
  | "woke"
  | "done"
  | "reopened"
  | "labelled"
  | "collected";

export interface InboxEvent {
  readonly id?: string;
  readonly organisationId: OrganisationId;
  readonly contactId: ContactId;
  readonly kind: InboxEventKind;
  /** The membership of who did it; null where a rule did. */
  readonly author: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes down what happened with a conversation; false where this very event is there already. */
export async function insertEvent(tx: Db, event: InboxEvent): Promise<boolean> {
  const { id = newUuid(), organisationId, contactId, kind, author, details = {} } = event;
  const { rowCount } = await tx.query(
    `insert into inbox_events (id, organisation_id, contact_id, kind, author, details) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do nothing`,
    [id, organisationId, contactId, kind, author, JSON.stringify(details)],
  );
  return rowCount === 1;
}
