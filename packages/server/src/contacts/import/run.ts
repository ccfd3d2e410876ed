import type { Contact, Modifier } from "@hotline/core/flow/index.ts";
import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { insertChanges } from "../../store/contacts/changes.ts";
import {
  contactsOfRows,
  type ImportRecord,
  insertContacts,
  type RowOutcome,
  readRows as readFileRows,
  writeOutcomes,
} from "../../store/files/imports.ts";
import { newUuid } from "../../store/uuid.ts";
import { type Edited, editContacts } from "../edit/edit-contacts.ts";
import type { Surroundings } from "../surroundings.ts";
import type { ImportSettings } from "./columns.ts";
import { type ImportJob, inPortions } from "./in-portions.ts";
import { type Planned, phonesOf, planRows, readRows } from "./plan.ts";
import type { ReadRow } from "./read-row.ts";

/** Rows of one commit: while it lasts, the contacts' conversations wait. */
const rowsAtOnce = 50;

/** Takes the rows of a file in that wait. */
export function runImport(pool: pg.Pool, job: ImportJob, onProgress: () => void): Promise<void> {
  return inPortions(pool, job, { from: "running", to: "done" }, takeIn, onProgress);
}

async function takeIn(tx: pg.PoolClient, record: ImportRecord, here: Surroundings): Promise<number> {
  const { organisationId, id, byId, byName } = record;
  const rows = await readFileRows(tx, organisationId, id, { count: rowsAtOnce, waiting: true });
  if (rows.length === 0) return 0;
  const settings = record.settings as ImportSettings;
  const readings = readRows(rows, settings, here.known);
  const planned = planRows(readings, settings, await contactsOfRows(tx, organisationId, id, phonesOf(readings)));
  const people = await peopleOf(tx, organisationId, id, planned);
  const by = { source: "import", id: byId, name: byName, importId: id } as const;
  await insertChanges(
    tx,
    organisationId,
    by,
    people.flatMap(({ contactId, isNew }) => (isNew ? [{ contactId, changes: [{ kind: "created" }] }] : [])),
  );
  const edits = people.map(({ contactId, read }) => ({
    contactId,
    modifiers: (contact: Contact) => modifiersOf(read, contact),
  }));
  const edited = await editContacts(tx, { organisationId, programme: here.programme, by }, edits);
  await writeOutcomes(tx, organisationId, id, outcomesOf(planned, people, edited));
  return rows.length;
}

interface Person {
  readonly row: number;
  readonly contactId: ContactId;
  readonly isNew: boolean;
  readonly read: ReadRow;
}

/** The contact of each row that does something. One that a message has made in between is theirs, not new. */
async function peopleOf(
  tx: pg.PoolClient,
  organisationId: OrganisationId,
  id: string,
  planned: readonly Planned[],
): Promise<readonly Person[]> {
  const wanted = planned.flatMap((one) => (one.kind === "create" || one.kind === "update" ? [one] : []));
  const fresh = wanted
    .filter(({ kind }) => kind === "create")
    .map(({ read }) => ({ id: newUuid<"contact">(), phone: read.phone }));
  await insertContacts(tx, organisationId, fresh);
  const made = new Set<string>(fresh.map((one) => one.id));
  const found = await contactsOfRows(
    tx,
    organisationId,
    id,
    wanted.map(({ read }) => read.phone),
  );
  return wanted.flatMap(({ row, read }) => {
    const person = found.get(read.phone);
    return person === undefined ? [] : [{ row, read, contactId: person.id, isNew: made.has(person.id) }];
  });
}

/** A day that is said again changes nothing: read anew, it would be the day at the time of now. */
function modifiersOf({ name, language, fields, groups }: ReadRow, contact: Contact): readonly Modifier[] {
  const news = fields.filter(({ key, text }) => contact.fields[key]?.text !== text);
  return [
    ...(name === undefined ? [] : [{ type: "name", name } as const]),
    ...(language === undefined ? [] : [{ type: "language", language } as const]),
    ...news.map(({ key, text }) => ({ type: "field", key, value: text }) as const),
    ...(groups.length === 0
      ? []
      : [{ type: "groups", groups: groups.map((uuid) => ({ uuid })), modification: "add" } as const]),
  ];
}

function outcomesOf(
  planned: readonly Planned[],
  people: readonly Person[],
  edited: readonly Edited[],
): readonly RowOutcome[] {
  const byRow = new Map(people.map((person) => [person.row, person]));
  const changed = new Set(edited.filter(({ changes }) => changes.length > 0).map(({ contactId }) => contactId));
  return planned.map((one): RowOutcome => {
    const { row } = one;
    if (one.kind === "skip" || one.kind === "reject")
      return { row, outcome: one.kind === "skip" ? "skipped" : "rejected", contactId: null, problem: one.problem };
    const person = byRow.get(row);
    const contactId = person?.contactId ?? null;
    if (person?.isNew) return { row, outcome: "created", contactId, problem: null };
    if (contactId !== null && changed.has(contactId)) return { row, outcome: "updated", contactId, problem: null };
    return { row, outcome: "skipped", contactId, problem: { code: "same" } };
  });
}
