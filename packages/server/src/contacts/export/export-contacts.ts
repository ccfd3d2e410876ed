import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { FieldDefinition } from "@hotline/core/model/project.ts";
import type pg from "pg";
import { type ContactRecord, newestContacts, readContacts } from "../../store/contacts/contacts.ts";
import { isBeingErased } from "../../store/files/erase.ts";
import { type ExportRecord, finishExport, readExport, writePart } from "../../store/files/exports.ts";
import { writeGroupNames } from "../group-names.ts";
import type { ImportJob } from "../import/in-portions.ts";
import { readQuery } from "../segments/known.ts";
import { type Asking, pageOfMatches } from "../segments/scan.ts";
import { groupsOf, readSurroundings, type Surroundings } from "../surroundings.ts";
import { type CsvSeparator, csvLine } from "./csv.ts";
import { type Moments, momentsIn } from "./moments.ts";

/** Of whom a file is made, and what of them. */
export interface ExportWanted {
  /** In its canonical form; null for everybody. */
  readonly query: string | null;
  /** Keys of fields. */
  readonly fields: readonly string[];
  /** Names and numbers are left out. */
  readonly hidesPersonalData: boolean;
  /** In which its moments are told. */
  readonly timeZone?: string;
  readonly separator?: CsvSeparator;
}

const rowsAtOnce = 500;
const last = "ffffffff-ffff-ffff-ffff-ffffffffffff";
/** Nobody waits at the screen for it. */
const patience = { milliseconds: 60_000, step: 20_000 };

/**
 * Writes the contacts of an export into a file, part by part, until nobody wants it any more. Run again, it begins again and
 * ends with the same file.
 */
export async function exportContacts(
  pool: pg.Pool,
  { organisationId, id }: ImportJob,
  onProgress: () => void,
): Promise<void> {
  const record = await readExport(pool, organisationId, id);
  const here = await readSurroundings(pool, organisationId);
  if (record?.state !== "running" || here === null) return;
  const lastPart = await writeAll(pool, record, here, onProgress);
  if (lastPart !== null) await finishExport(pool, id, lastPart);
  onProgress();
}

/** Returns the last part; null where it was not wanted any more. */
async function writeAll(
  pool: pg.Pool,
  record: ExportRecord,
  here: Surroundings,
  onProgress: () => void,
): Promise<number | null> {
  const wanted = record.wanted as ExportWanted;
  const fields = here.known.fields.filter(({ key }) => wanted.fields.includes(key));
  const asking = askingOf(record, wanted, here);
  const moments = momentsIn(wanted.timeZone);
  // The mark by which spreadsheets know UTF-8.
  let text = `\ufeff${csvLine(headersOf(fields, wanted, moments), wanted.separator)}`;
  let [before, part, count]: [string | null, number, number] = [last, 0, 0];
  while (before !== null) {
    const page: Page = await nextPage(pool, record.organisationId, asking, before);
    const rows = new Map((await readContacts(pool, record.organisationId, page.ids)).map((row) => [row.id, row]));
    const told = page.ids.flatMap((id) => rows.get(id) ?? []).filter((row) => !isBeingErased(row));
    for (const row of told) text += csvLine(cellsOf(row, fields, wanted, here, moments), wanted.separator);
    count += told.length;
    const people = told.map(({ id }) => id);
    if (!(await writePart(pool, record, { part, content: text, rowCount: count, people }))) return null;
    onProgress();
    [text, part, before] = ["", part + 1, page.next];
  }
  return part - 1;
}

interface Page {
  readonly ids: readonly ContactId[];
  readonly next: string | null;
}

async function nextPage(
  pool: pg.Pool,
  organisationId: OrganisationId,
  asking: Asking | null,
  before: string,
): Promise<Page> {
  if (asking !== null) return pageOfMatches(pool, asking, { before, first: 100 }, patience);
  const ids = await newestContacts(pool, organisationId, { before, count: rowsAtOnce });
  return { ids, next: ids.length < rowsAtOnce ? null : (ids.at(-1) ?? null) };
}

function askingOf({ organisationId }: ExportRecord, { query }: ExportWanted, here: Surroundings): Asking | null {
  if (query === null) return null;
  const read = readQuery(query, here.known);
  if ("problem" in read) throw new Error(`The query of an export cannot be read any more: ${read.problem.message}`);
  return { organisationId, query: read.query, ...here };
}

function headersOf(
  fields: readonly FieldDefinition[],
  { hidesPersonalData }: ExportWanted,
  { title }: Moments,
): readonly string[] {
  const personal = hidesPersonalData ? ["Reference"] : ["Phone", "Name"];
  const moments = ["Created", "Last seen", "Opted out"];
  const own = [...personal, "Language", "Status", "Groups", ...moments.map(title)];
  // Else a field called Status would be filled with the contact's own when the file comes back as an import.
  const taken = new Set([...own, ...moments].map((name) => name.toLowerCase()));
  return [...own, ...fields.map(({ name }) => (taken.has(name.trim().toLowerCase()) ? `Field: ${name}` : name))];
}

function cellsOf(
  row: ContactRecord,
  fields: readonly FieldDefinition[],
  { hidesPersonalData }: ExportWanted,
  here: Surroundings,
  { text }: Moments,
): readonly string[] {
  const { id, phone, name, language, optedOut, optedOutAt, createdAt, lastSeenAt, details } = row;
  const status = optedOut ? "stopped" : ((details as { status?: string } | null)?.status ?? "active");
  const groups = groupsOf(row, here).filter(({ query }) => query === undefined);
  return [
    ...(hidesPersonalData ? [id.slice(-8).toUpperCase()] : [phone === null ? "" : `+${phone}`, name]),
    language,
    status,
    writeGroupNames(groups.map(({ name }) => name)),
    text(createdAt),
    text(lastSeenAt),
    text(optedOutAt),
    ...fields.map(({ key }) => (row.fields[key] as { text?: string } | undefined)?.text ?? ""),
  ];
}
