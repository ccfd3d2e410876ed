import type { Contact, ContactStatus, Modifier } from "@hotline/core/flow/index.ts";
import type pg from "pg";
import type { ContactChange } from "../../store/contacts/changes.ts";
import type { ImportRecord } from "../../store/files/imports.ts";
import { markUndone, removeUntouched, rowsToUndo } from "../../store/files/undo-import.ts";
import { editContacts } from "../edit/edit-contacts.ts";
import type { Surroundings } from "../surroundings.ts";
import { type ImportJob, inPortions } from "./in-portions.ts";

const contactsAtOnce = 50;

/**
 * Takes back what an import did. A value that somebody has changed since stays; contacts that it made go, unless somebody
 * wrote with them or changed them. Goes on where it stopped, like the import itself.
 */
export function undoImport(pool: pg.Pool, job: ImportJob, onProgress: () => void): Promise<void> {
  return inPortions(pool, job, { from: "undoing", to: "undone" }, takeBack, onProgress);
}

async function takeBack(
  tx: pg.PoolClient,
  { organisationId, id, byId, byName }: ImportRecord,
  here: Surroundings,
): Promise<number> {
  const rows = await rowsToUndo(tx, organisationId, id, contactsAtOnce);
  const created = rows.filter(({ outcome }) => outcome === "created").map(({ contactId }) => contactId);
  const gone = new Set(await removeUntouched(tx, organisationId, id, created));
  const by = { source: "undo", id: byId, name: byName, importId: id } as const;
  const edits = rows
    .filter(({ contactId }) => !gone.has(contactId))
    .map(({ contactId, changes }) => ({ contactId, modifiers: (contact: Contact) => backTo(changes, contact) }));
  await editContacts(tx, { organisationId, programme: here.programme, by }, edits);
  await markUndone(
    tx,
    organisationId,
    id,
    rows.map(({ row }) => row),
  );
  return rows.length;
}

/** What leads back from a change, where the contact is still as the change left it. */
function backTo(changes: readonly ContactChange[], contact: Contact): readonly Modifier[] {
  return changes.flatMap((change) => modifierBack(change, contact));
}

function modifierBack(change: ContactChange, contact: Contact): readonly Modifier[] {
  switch (change.kind) {
    case "name":
      return (contact.name ?? "") === change.after ? [{ type: "name", name: change.before }] : [];
    case "language":
      return (contact.language ?? "") === change.after ? [{ type: "language", language: change.before }] : [];
    case "status":
      return contact.status === change.after ? [{ type: "status", status: change.before as ContactStatus }] : [];
    case "field": {
      const { key, before, after } = change;
      return (contact.fields[key]?.text ?? null) === after ? [{ type: "field", key, value: before ?? "" }] : [];
    }
    case "groups": {
      const groups = change.added.map(({ uuid }) => ({ uuid }));
      return groups.length === 0 ? [] : [{ type: "groups", groups, modification: "remove" }];
    }
    case "created":
    case "consent":
    case "state":
      return [];
  }
}
