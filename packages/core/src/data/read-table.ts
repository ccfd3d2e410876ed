import type { DataSourceDefinition } from "../model/project.ts";
import { reasonOf } from "../model/reason-of.ts";
import { type SourceProblem, sourceProblem } from "../model/source-problems.ts";
import { columnOf, type Grid, gridOfCsv, gridOfJson } from "./cells.ts";
import { readFeed } from "./feed.ts";
import { mergeRows } from "./merge.ts";
import { type Observed, observeRows } from "./observe.ts";
import { observeDays } from "./observe-days.ts";
import { type Reading, readingOf } from "./reading.ts";
import { type DataRow, type DataTable, digest, type TableReading } from "./table.ts";

/**
 * Reads one version of a data source over what was known (`previous`). `day` is the day that the version is about,
 * where its address says so. A version with a fault never takes a good value's place: the rest of it is read, or it
 * is rejected whole and `table` is `previous`. Throws `ReadingError` only for a mistake in the definition.
 */
export function readTable(
  definition: DataSourceDefinition,
  text: string,
  previous: DataTable | null,
  now: number,
  day: string | null = null,
): TableReading {
  const reading = readingOf(definition);
  const base = {
    key: definition.key,
    kind: reading.kind,
    fetchedAt: now,
    version: digest(text),
    staleAfterSeconds: definition.staleAfterSeconds,
  };
  if (webPage.test(text)) return reject(previous, sourceProblem("WEB_PAGE"));
  try {
    if (reading.kind === "feed") return feedTable(base, readFeed(text, reading.items, now), previous, reading);
    const grid = definition.format === "json" ? gridOfJson(text, reading.path) : gridOfCsv(text);
    return gridTable(base, grid, previous, reading, day);
  } catch (cause) {
    return reject(previous, sourceProblem("UNREADABLE", { detail: reasonOf(cause) }));
  }
}

/** What a shared spreadsheet gives at the address of its page, and a network that wants a password first. */
const webPage = /^\ufeff?\s*<(!doctype\s+html|html)\b/i;

type Base = Omit<DataTable, "rows" | "asOf">;

function feedTable(base: Base, rows: readonly DataRow[], previous: DataTable | null, reading: Reading): TableReading {
  if (rows.length < Math.max(1, reading.minimumRows))
    return reject(previous, sourceProblem("FEW_ITEMS", { count: rows.length }));
  return { table: { ...base, asOf: rows[0]?.date ?? null, rows }, problems: [] };
}

function gridTable(base: Base, grid: Grid, previous: DataTable | null, reading: Reading, day: string | null) {
  const missing = missingColumn(grid, reading, previous);
  if (missing) return reject(previous, missing);
  const observed = reading.dayColumns
    ? observeDays(grid, reading, reading.dayColumns)
    : observeRows(grid, reading, base.fetchedAt, day);
  const fault = versionFault(observed, previous, reading);
  if (fault) return { ...reject(previous, fault), problems: observed.problems };
  const merged = mergeRows(previous?.rows ?? [], observed.rows, {
    cumulative: reading.cumulative,
    isList: reading.cumulative.length === 0 && reading.dayColumns === null,
    confirmHours: reading.confirmHours,
    now: base.fetchedAt,
    version: base.version,
  });
  const table: DataTable = { ...base, asOf: observed.asOf, rows: merged.rows };
  return { table, problems: [...observed.problems, ...merged.problems] };
}

/** A renamed header must not empty a value: without the columns that it needs, a version is not read. */
function missingColumn(grid: Grid, reading: Reading, previous: DataTable | null): SourceProblem | null {
  if (columnOf(grid, reading.name) < 0) return noColumn(reading.name);
  for (const [name, headers] of Object.entries(reading.values)) {
    if (headers.length === 0 || columnOf(grid, headers) >= 0) continue;
    if (reading.cumulative.includes(name) || (grid.keepsEmptyColumns && isTold(name, previous)))
      return noColumn(headers);
  }
  return null;
}

/** A source that never had a column is read without it; of a new one it is a slip in its set-up. */
function isTold(name: string, previous: DataTable | null): boolean {
  return previous === null || previous.rows.some(({ values }) => (values[name] ?? null) !== null);
}

/** A column goes by any of several headers. */
const noColumn = (headers: readonly string[]) => sourceProblem("NO_COLUMN", { names: headers.join(" / ") });

function versionFault(observed: Observed, previous: DataTable | null, reading: Reading): SourceProblem | null {
  if (observed.rows.length < reading.minimumRows)
    return sourceProblem("FEW_ROWS", { count: observed.rows.length, least: reading.minimumRows });
  if (reading.dayColumns && observed.asOf === null) return sourceProblem("NO_WHOLE_DAY");
  if (previous?.asOf && observed.asOf && observed.asOf < previous.asOf)
    return sourceProblem("OLDER", { day: observed.asOf, known: previous.asOf });
  return null;
}

function reject(previous: DataTable | null, reason: SourceProblem): TableReading {
  return { table: previous, problems: [reason], rejected: reason };
}
