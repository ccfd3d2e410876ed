import type { DataSourceDefinition } from "../model/project.ts";
import { reasonOf } from "../model/reason-of.ts";
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
  try {
    if (reading.kind === "feed") return feedTable(base, readFeed(text, reading.items, now), previous, reading);
    const grid = definition.format === "json" ? gridOfJson(text, reading.path) : gridOfCsv(text);
    return gridTable(base, grid, previous, reading, day);
  } catch (cause) {
    return reject(previous, `It cannot be read: ${reasonOf(cause)}`);
  }
}

type Base = Omit<DataTable, "rows" | "asOf">;

function feedTable(base: Base, rows: readonly DataRow[], previous: DataTable | null, reading: Reading): TableReading {
  if (rows.length < Math.max(1, reading.minimumRows)) return reject(previous, `It has ${rows.length} items.`);
  return { table: { ...base, asOf: rows[0]?.date ?? null, rows }, problems: [] };
}

function gridTable(base: Base, grid: Grid, previous: DataTable | null, reading: Reading, day: string | null) {
  const missing = missingColumn(grid, reading);
  if (missing) return reject(previous, missing);
  const observed = reading.dayColumns
    ? observeDays(grid, reading, reading.dayColumns)
    : observeRows(grid, reading, base.fetchedAt, day);
  const fault = versionFault(observed, previous, reading);
  if (fault) return { ...reject(previous, fault), problems: observed.problems };
  const merged = mergeRows(previous?.rows ?? [], observed.rows, {
    cumulative: reading.cumulative,
    confirmHours: reading.confirmHours,
    now: base.fetchedAt,
    version: base.version,
  });
  const table: DataTable = { ...base, asOf: observed.asOf, rows: merged.rows };
  return { table, problems: [...observed.problems, ...merged.problems] };
}

/** A renamed header must not empty a value: without the columns that it needs, a version is not read. */
function missingColumn(grid: Grid, reading: Reading): string | null {
  if (columnOf(grid, reading.name) < 0) return `No column is called ${reading.name.join(" or ")}.`;
  for (const name of reading.cumulative) {
    const headers = reading.values[name];
    if (headers && columnOf(grid, headers) < 0) return `No column is called ${headers.join(" or ")}.`;
  }
  return null;
}

function versionFault(observed: Observed, previous: DataTable | null, reading: Reading): string | null {
  if (observed.rows.length < reading.minimumRows)
    return `It has ${observed.rows.length} rows, fewer than the ${reading.minimumRows} that are expected.`;
  if (reading.dayColumns && observed.asOf === null) return "It has no whole day.";
  if (previous?.asOf && observed.asOf && observed.asOf < previous.asOf)
    return `It is of ${observed.asOf}, older than ${previous.asOf}, which we have.`;
  return null;
}

function reject(previous: DataTable | null, reason: string): TableReading {
  return { table: previous, problems: [{ kind: "version", text: reason }], rejected: reason };
}
