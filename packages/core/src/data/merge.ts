import { type SourceProblem, sourceProblem } from "../model/source-problems.ts";
import type { Observation } from "./observe.ts";
import type { DataRow, Values } from "./table.ts";

/** What decides whether a fall stands. */
export interface MergeRules {
  readonly cumulative: readonly string[];
  /** It has no counts, and each version is the whole of it. */
  readonly isList: boolean;
  readonly confirmHours: number;
  readonly now: number;
  readonly version: string;
}

const hourMs = 3_600_000;
/** Versions that are remembered while a row is held; enough to know that there were two. */
const versionsKept = 2;

/**
 * Puts a version's rows over those that we knew. A row goes forward whole or stays whole, so that values and date
 * always belong together. A count that the version lacks stays as it was, under its own date; of a list without counts a row
 * that is not there any more goes: a clinic that closed must not be told for ever.
 */
export function mergeRows(known: readonly DataRow[], observed: readonly Observation[], rules: MergeRules) {
  const problems: SourceProblem[] = [];
  const fresh = new Map(observed.map((each) => [each.key, each]));
  const kept = known.flatMap((row) => {
    const seen = fresh.get(row.key);
    fresh.delete(row.key);
    if (seen) return mergeRow(row, seen, rules, problems);
    problems.push(sourceProblem(rules.isList ? "TAKEN_OUT" : "NOT_THERE", { row: row.names[0] ?? row.key }));
    return rules.isList ? [] : row;
  });
  const main = rules.cumulative[0];
  const added = [...fresh.values()].filter((each) => main === undefined || Number(each.values[main] ?? 0) > 0);
  return { rows: [...kept, ...added], problems };
}

function mergeRow(row: DataRow, seen: Observation, rules: MergeRules, problems: SourceProblem[]): DataRow {
  const names = [...new Set([...row.names, ...seen.names])];
  const fallen = rules.cumulative.filter((name) => fell(row.values[name], seen.values[name]));
  if (fallen.length === 0) return forward(row, seen, names, rules.cumulative[0]);
  const held = heldSince(row, rules);
  if (stands(held, rules) && Number(seen.values[rules.cumulative[0] ?? ""] ?? 0) > 0)
    return corrected(seen, names, row, fallen);
  const falls = fallen.map((name) => `${name} ${row.values[name]} → ${seen.values[name] ?? "–"}`).join(", ");
  problems.push(sourceProblem("FALLEN", { row: seen.names[0] ?? row.key, falls }));
  return { ...row, names, held };
}

function fell(known: unknown, seen: unknown): boolean {
  return typeof known === "number" && known > 0 && (typeof seen !== "number" || seen < known);
}

/**
 * A row whose main count did not change keeps its older date: whether nothing happened or nobody filled in the line,
 * the version does not tell, and the older date is true either way. A count that rose is of `row.date` at least.
 */
function forward(row: DataRow, seen: Observation, names: readonly string[], main: string | undefined): DataRow {
  const { held: _, ...kept } = row;
  const telling = main === undefined ? Object.keys(seen.values) : [main];
  if (telling.every((name) => seen.values[name] === row.values[name])) return { ...kept, names, values: seen.values };
  const date = seen.date.localeCompare(row.date) > 0 ? seen.date : row.date;
  const before = seen.before ?? (date > row.date ? { date: row.date, values: row.values } : row.before);
  const known = { key: row.key, names, date, values: seen.values };
  return before && before.date < date ? { ...known, before } : known;
}

function heldSince(row: DataRow, rules: MergeRules) {
  const versions = row.held?.versions ?? [];
  const all = versions.includes(rules.version) ? versions : [...versions, rules.version].slice(0, versionsKept);
  return { since: row.held?.since ?? rules.now, versions: all };
}

/** Two versions that agree on the fall with the set time between them, or one that stood for three times as long. */
function stands(held: { readonly since: number; readonly versions: readonly string[] }, rules: MergeRules): boolean {
  const hours = (rules.now - held.since) / hourMs;
  return hours >= rules.confirmHours * (held.versions.length >= versionsKept ? 1 : 3);
}

/** A correction: lower values are taken over; a value that fell to zero is unknown from now on, and never a zero. */
function corrected(seen: Observation, names: readonly string[], row: DataRow, fallen: readonly string[]): DataRow {
  const gone = fallen.filter((name) => Number(seen.values[name] ?? 0) === 0).map((name) => [name, null] as const);
  const values: Values = { ...seen.values, ...Object.fromEntries(gone) };
  return { key: row.key, names, date: seen.date, values };
}
