import { type SourceProblem, sourceProblem } from "../model/source-problems.ts";
import { columnOf, type Grid, numberOf } from "./cells.ts";
import { countryOf } from "./countries.ts";
import { dayOf, parseDay } from "./day.ts";
import { fold } from "./fold.ts";
import type { Reading } from "./reading.ts";
import type { DataRow, Values } from "./table.ts";

/** What one version says about one key, before it is compared with what we knew. */
export type Observation = Omit<DataRow, "held">;

export interface Observed {
  readonly rows: readonly Observation[];
  readonly asOf: string | null;
  readonly problems: readonly SourceProblem[];
}

/** One line of a version: a country or a part of one. */
export interface Line {
  readonly key: string;
  readonly name: string;
  readonly part: string;
  readonly cells: readonly string[];
}

/** The lines that name something, with their keys. A part that repeats its country's name is the country itself. */
export function linesOf(grid: Grid, reading: Reading): Line[] {
  const nameAt = columnOf(grid, reading.name);
  const partsAt = reading.parts.map((headers) => columnOf(grid, headers)).filter((index) => index >= 0);
  return grid.rows.flatMap((cells) => {
    const name = (cells[nameAt] ?? "").trim();
    if (name === "") return [];
    const parts = partsAt.map((index) => fold(cells[index] ?? "")).filter((part) => part && part !== fold(name));
    return [{ key: keyOf(name, reading), name, part: parts.join("/"), cells }];
  });
}

function keyOf(name: string, reading: Reading): string {
  return (reading.kind === "countries" ? countryOf(name) : undefined) ?? fold(name);
}

interface Part extends Line {
  readonly values: Values;
  readonly date: string | null;
}

/** Reads a version with one line a place and one column a value. */
export function observeRows(grid: Grid, reading: Reading, now: number, day: string | null): Observed {
  const problems: SourceProblem[] = [];
  const updatedAt = columnOf(grid, reading.updated);
  const columns = Object.entries(reading.values).map(([name, headers]) => [name, columnOf(grid, headers)] as const);
  const parts = linesOf(grid, reading).map((line): Part => {
    const values = Object.fromEntries(columns.map(([name, at]) => [name, valueIn(line, at, name, reading, problems)]));
    return { ...line, values, date: parseDay(line.cells[updatedAt] ?? "") };
  });
  const newest = [day, dayOf(now)].filter((each) => each !== null).sort()[0] ?? "";
  const rows = [...Map.groupBy(parts, (part) => part.key)].map(([key, group]) =>
    sumUp(key, group, reading, newest, problems),
  );
  const dates = rows.map((row) => row.date).sort();
  return { rows, asOf: day ?? dates.at(-1) ?? null, problems };
}

function valueIn(line: Line, at: number, name: string, reading: Reading, problems: SourceProblem[]) {
  const text = line.cells[at] ?? "";
  const number = numberOf(text);
  if (number !== undefined && !(number !== null && number < 0 && reading.cumulative.includes(name))) return number;
  if (number === undefined && !reading.cumulative.includes(name)) return text.trim();
  problems.push(sourceProblem("NO_COUNT", { row: line.name, text, value: name }));
  return null;
}

function sumUp(key: string, group: readonly Part[], reading: Reading, newest: string, problems: SourceProblem[]) {
  const parts = withoutRepeats(group, mainOf(reading), problems);
  const dated = dateOfMost(
    parts.flatMap((part) => (part.date === null ? [] : [{ date: part.date, count: weight(part, mainOf(reading)) }])),
  );
  const names = [...new Set(group.map((part) => part.name))];
  const values = Object.fromEntries(Object.keys(reading.values).map((name) => [name, sum(parts, name)]));
  return { key, names, date: dated !== null && dated < newest ? dated : newest, values };
}

/** The value that a row is told by. */
function mainOf(reading: Reading): string {
  return reading.cumulative[0] ?? reading.dayColumns ?? Object.keys(reading.values)[0] ?? "";
}

/** A place that is in the file twice (two spellings, a pasted row) counts once: the line that knows more. */
function withoutRepeats(group: readonly Part[], main: string, problems: SourceProblem[]): readonly Part[] {
  const kept = new Map<string, Part>();
  for (const part of group) {
    const other = kept.get(part.part);
    if (other) problems.push(sourceProblem("TWICE", { row: `${part.name} ${part.part}`.trim() }));
    if (!other || weight(part, main) > weight(other, main)) kept.set(part.part, part);
  }
  return [...kept.values()];
}

function weight(part: Part, main: string): number {
  return Number(part.values[main] ?? 0);
}

/** The day on or after which at least half of the counted cases were updated: one fresh province dates no country. */
export function dateOfMost(parts: readonly Dated[]): string | null {
  const newestFirst = parts.toSorted((a, b) => b.date.localeCompare(a.date));
  const half = parts.reduce((total, part) => total + part.count, 0) / 2;
  let counted = 0;
  for (const { date, count } of newestFirst) {
    counted += count;
    if (counted >= half) return date;
  }
  return null;
}

/** A part's count and the day on which it was last updated. */
export interface Dated {
  readonly date: string;
  readonly count: number;
}

/** Sums numbers; one part alone may also be a text. Null where no part has a value: nothing is not zero. */
function sum(parts: readonly Part[], name: string) {
  if (parts.length === 1) return parts[0]?.values[name] ?? null;
  const numbers = parts.map((part) => part.values[name]).filter((value) => typeof value === "number");
  return numbers.length === 0 ? null : numbers.reduce((total, value) => total + value, 0);
}
