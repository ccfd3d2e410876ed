import type { JourneyId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { type CsvSeparator, csvLine } from "../../contacts/export/csv.ts";
import { type Moments, momentsIn } from "../../contacts/export/moments.ts";
import { type ExportRecord, finishExport, readExport, writePart } from "../../store/files/exports.ts";
import {
  type RunSeen,
  type RunsPage,
  type RunsWanted,
  readResultKeys,
  readRuns,
} from "../../store/journeys/read-runs.ts";

/** Of which journey a file is made, and what of it. */
export interface ResultsWanted extends RunsWanted {
  readonly journeyId: JourneyId;
  /** Names, numbers and what people wrote are left out: only what it was taken for stays. */
  readonly hidesPersonalData: boolean;
  /** In which its moments are told. */
  readonly timeZone?: string;
  readonly separator?: CsvSeparator;
}

interface ExportJob {
  readonly organisationId: OrganisationId;
  readonly id: string;
}

const rowsAtOnce = 500;

/**
 * Writes the results of a journey into a file, part by part, until nobody wants it any more. Run again, it begins again and
 * ends with the same file.
 */
export async function exportResults(pool: pg.Pool, job: ExportJob, onProgress: () => void): Promise<void> {
  const record = await readExport(pool, job.organisationId, job.id);
  if (record?.state !== "running") return;
  const lastPart = await writeAll(pool, record, onProgress);
  if (lastPart !== null) await finishExport(pool, job.id, lastPart);
  onProgress();
}

/** Returns the last part; null where it was not wanted any more. */
async function writeAll(pool: pg.Pool, record: ExportRecord, onProgress: () => void): Promise<number | null> {
  const { organisationId } = record;
  const wanted = record.wanted as ResultsWanted;
  const { journeyId } = wanted;
  const moments = momentsIn(wanted.timeZone);
  const keys = await readResultKeys(pool, organisationId, journeyId);
  // The mark by which spreadsheets know UTF-8.
  let text = `\ufeff${csvLine(headersOf(keys, wanted, moments), wanted.separator)}`;
  let after: RunsPage["after"] = null;
  let count = 0;
  for (let part = 0; ; part += 1) {
    const rows: readonly RunSeen[] = await readRuns(pool, organisationId, journeyId, wanted, {
      limit: rowsAtOnce,
      after,
    });
    for (const row of rows) text += csvLine(cellsOf(row, keys, wanted, moments), wanted.separator);
    count += rows.length;
    // Of who was erased, a pass is left with nothing in it.
    const people = rows.flatMap(({ contactId, isKnown }) => (isKnown ? [contactId] : []));
    if (!(await writePart(pool, record, { part, content: text, rowCount: count, people }))) return null;
    onProgress();
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) return part;
    after = { place: last.place, id: last.id };
    text = "";
  }
}

function headersOf(
  keys: readonly string[],
  { hidesPersonalData }: ResultsWanted,
  { title }: Moments,
): readonly string[] {
  const who = hidesPersonalData ? ["Reference"] : ["Phone", "Name"];
  const results = keys.map((key) => key.replaceAll("_", " "));
  const columns = results.flatMap((name) => (hidesPersonalData ? [name] : [name, `${name} (taken for)`]));
  return [...who, "Status", title("Began"), title("Ended"), "Version", ...columns];
}

function cellsOf(
  run: RunSeen,
  keys: readonly string[],
  { hidesPersonalData }: ResultsWanted,
  { text }: Moments,
): readonly string[] {
  const { contactId, phone, name, status, startedAt, endedAt, version, results } = run;
  return [
    ...(hidesPersonalData ? [contactId.slice(-8).toUpperCase()] : [phone === null ? "" : `+${phone}`, name]),
    status,
    text(startedAt),
    text(endedAt),
    String(version),
    ...keys.flatMap((key) => {
      const { value = "", category = "" } = results[key] ?? {};
      return hidesPersonalData ? [category] : [value, category];
    }),
  ];
}
