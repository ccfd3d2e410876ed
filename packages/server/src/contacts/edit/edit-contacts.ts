import { type Contact, type FlowEvent, type Modifier, modify } from "@hotline/core/flow/index.ts";
import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import { environmentNow } from "../../converse/environment.ts";
import type { Programme } from "../../converse/programmes.ts";
import { contactOf, storedContact } from "../../converse/stored-contact.ts";
import {
  type Changer,
  type ContactChange,
  type ContactChanges,
  insertChanges,
  readConsents,
} from "../../store/contacts/changes.ts";
import { type ContactRecord, readContacts, takeBackMessages, writeContacts } from "../../store/contacts/contacts.ts";
import type { Db } from "../../store/database.ts";
import { holdShards } from "../../store/hold-shards.ts";
import { changesOf } from "./changes.ts";

/** What is to be changed about one contact. */
export interface ContactEdit {
  readonly contactId: ContactId;
  /** Made from the contact as it is when its turn is over. */
  readonly modifiers: (contact: Contact) => readonly Modifier[];
  readonly consent?: { readonly given: boolean; readonly how: string };
}

export interface Edited extends ContactChanges {
  /** What could not be done, in the engine's words. */
  readonly problems: readonly string[];
}

export interface Editing {
  readonly organisationId: OrganisationId;
  readonly programme: Programme;
  readonly by: Changer;
}

/**
 * Changes contacts as journeys do: values are read as every type, segments are joined and left, reminders planned anew.
 * Nothing is lost to a turn at the same time. What changed is written down; contacts that are not there are left out.
 */
export async function editContacts(
  tx: Db,
  editing: Editing,
  edits: readonly ContactEdit[],
): Promise<readonly Edited[]> {
  const { organisationId, programme, by } = editing;
  const ids = edits.map(({ contactId }) => contactId);
  await holdShards(tx, ids);
  const rows = new Map((await readContacts(tx, organisationId, ids)).map((row) => [row.id, row]));
  const asked = edits.filter(({ consent }) => consent !== undefined).map(({ contactId }) => contactId);
  const consents = asked.length === 0 ? new Map() : await readConsents(tx, organisationId, asked);
  const edited = edits.flatMap((edit) => {
    const row = rows.get(edit.contactId);
    return row === undefined ? [] : [apply(edit, row, programme, consents.get(row.id)?.given ?? null)];
  });
  const changed = edited.filter(({ stored }) => stored !== null);
  await writeContacts(
    tx,
    organisationId,
    changed.flatMap(({ contactId, stored }) => (stored === null ? [] : [{ id: contactId, ...stored }])),
  );
  await takeBackMessages(
    tx,
    edited.filter(wantsNothing).map(({ contactId }) => contactId),
  );
  await insertChanges(tx, organisationId, by, edited);
  return edited.map(({ contactId, changes, problems }) => ({ contactId, changes, problems }));
}

function apply(edit: ContactEdit, row: ContactRecord, programme: Programme, consent: boolean | null) {
  const environment = environmentNow(programme);
  const before = contactOf(row, programme.settings);
  const { contact, events } = modify(before, edit.modifiers(before), programme.assets, environment, () => false);
  const changes = [...changesOf(before, contact, events), ...consentChange(edit, consent)];
  const stored = contact === before ? null : storedContact(contact, programme.settings, environment.now);
  return { contactId: row.id, changes, problems: problemsOf(events), stored };
}

function consentChange({ consent }: ContactEdit, before: boolean | null): readonly ContactChange[] {
  if (consent === undefined || consent.given === before) return [];
  return [{ kind: "consent", before, after: consent.given, how: consent.how }];
}

function wantsNothing({ changes }: ContactChanges): boolean {
  return changes.some((change) => change.kind === "status" && change.after === "stopped");
}

function problemsOf(events: readonly FlowEvent[]): readonly string[] {
  return events.flatMap((event) => (event.type === "error" ? [event.text] : []));
}
