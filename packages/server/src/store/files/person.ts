import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** Where rows about a person stand, and how they are found: $1 organisation, $2 contact. */
export const personTables = {
  contacts: "organisation_id = $1 and id = $2",
  claimed_urns: "organisation_id = $1 and contact_id = $2",
  conversations: "organisation_id = $1 and contact_id = $2",
  sessions: "organisation_id = $1 and contact_id = $2",
  turns: "organisation_id = $1 and contact_id = $2",
  messages: "organisation_id = $1 and contact_id = $2",
  deliveries: "message_id in (select id from messages where organisation_id = $1 and contact_id = $2)",
  outbox: "organisation_id = $1 and contact_id = $2",
  inbox: "organisation_id = $1 and contact_id = $2",
  held_inbox: "organisation_id = $1 and contact_id = $2",
  bulk_starts: "organisation_id = $1 and contact_id = $2",
  broadcast_people: "organisation_id = $1 and contact_id = $2",
  broadcasts: "organisation_id = $1 and contact_id = $2",
  triage_records:
    "organisation_id = $1 and message_id in (select id from messages where organisation_id = $1 and contact_id = $2)",
  triage_corrections:
    "organisation_id = $1 and message_id in (select id from messages where organisation_id = $1 and contact_id = $2)",
  human_conversations: "organisation_id = $1 and contact_id = $2",
  inbox_events: "organisation_id = $1 and contact_id = $2",
  mentions: "organisation_id = $1 and contact_id = $2",
  authored_messages:
    "organisation_id = $1 and message_id in (select id from messages where organisation_id = $1 and contact_id = $2)",
  media_files:
    "organisation_id = $1 and message_id in (select id from messages where organisation_id = $1 and contact_id = $2)",
  journey_runs: "organisation_id = $1 and contact_id = $2",
  contact_changes: "organisation_id = $1 and contact_id = $2",
  contact_import_rows: "organisation_id = $1 and contact_id = $2",
} as const;

export type PersonTable = keyof typeof personTables;

/** Everything that stands about a person in one table, a page of rows as JSON. */
export async function readPersonRows(
  db: Db,
  organisationId: OrganisationId,
  contactId: ContactId,
  table: PersonTable,
  { offset, count }: { readonly offset: number; readonly count: number },
): Promise<readonly unknown[]> {
  const { rows } = await db.query<{ row: unknown }>(
    `select row_to_json(t) as row from (select * from ${table} where ${personTables[table]} order by ctid offset $3 limit $4) t`,
    [organisationId, contactId, offset, count],
  );
  return rows.map(({ row }) => row);
}

/** A file of a person's messages that is kept here. */
export interface FileOfPerson {
  readonly id: string;
  readonly mime: string;
  readonly name: string | null;
}

export async function readFilesOfPerson(
  db: Db,
  organisationId: OrganisationId,
  contactId: ContactId,
): Promise<readonly FileOfPerson[]> {
  const { rows } = await db.query<FileOfPerson>(
    `select id, mime, name from media_files where ${personTables.media_files} and state = 'kept' order by id`,
    [organisationId, contactId],
  );
  return rows;
}
