import { addDays } from "../model/days.ts";
import { type SourceProblem, sourceProblem } from "../model/source-problems.ts";
import { type Grid, numberOf } from "./cells.ts";
import { parseDay } from "./day.ts";
import { type Dated, dateOfMost, type Line, linesOf, type Observation, type Observed } from "./observe.ts";
import type { Reading } from "./reading.ts";

interface Day {
  readonly day: string;
  readonly at: number;
}

/** Reads a version with one column a day. Days that are not whole yet are no days. */
export function observeDays(grid: Grid, reading: Reading, value: string): Observed {
  const lines = linesOf(grid, reading);
  const problems: SourceProblem[] = [];
  const days = wholeDays(grid, lines, reading, problems);
  const rows = [...Map.groupBy(lines, (line) => line.key)].flatMap(([key, group]) => {
    const found = lastKnown(key, group, days, value);
    return found ? [found] : [];
  });
  return { rows, asOf: days.at(-1)?.day ?? null, problems };
}

function wholeDays(grid: Grid, lines: readonly Line[], reading: Reading, problems: SourceProblem[]): readonly Day[] {
  const days = grid.headers.flatMap((header, at) => {
    const day = parseDay(header);
    return day ? [{ day, at }] : [];
  });
  days.sort((a, b) => (a.day < b.day ? -1 : 1));
  for (let last = days.at(-1); last; last = days.at(-1)) {
    const fault = faultOf(last, days.at(-2), lines, reading);
    if (fault === null) break;
    problems.push(fault);
    days.pop();
  }
  return days;
}

/** Why a column is no day, or null. A copy of the day before is yesterday under a new name. */
function faultOf(day: Day, before: Day | undefined, lines: readonly Line[], reading: Reading) {
  const empty = lines.filter((line) => typeof numberOf(line.cells[day.at] ?? "") !== "number").length;
  if (empty > lines.length * reading.emptyShare)
    return sourceProblem("DAY_EMPTY", { day: day.day, empty, count: lines.length });
  const count = (each: Day) => lines.filter((line) => Number(numberOf(line.cells[each.at] ?? "") ?? 0) > 0).length;
  if (!before) return null;
  if (count(day) < count(before) / 2) return sourceProblem("DAY_ZERO", { day: day.day });
  const copied = count(day) > 0 && lines.every((line) => line.cells[day.at] === line.cells[before.at]);
  return copied && lines.length >= smallestTable ? sourceProblem("DAY_COPIED", { day: day.day }) : null;
}

/** Below this many lines a day without any change is believable. */
const smallestTable = 20;

/**
 * The newest complete total, under the day on which most of it last changed: whether an unchanged count is news of
 * today or a line that nobody has filled in yet, the file does not tell, and the older date is true either way.
 */
function lastKnown(key: string, group: readonly Line[], days: readonly Day[], value: string): Observation | null {
  const totals = days.map((day) => totalOf(group, day));
  const highest = Math.max(0, ...totals.map((total) => total ?? 0));
  const last = totals.findLastIndex((total) => total !== null && (total > 0 || highest === 0));
  const count = totals[last];
  if (count === undefined || count === null) return null;
  const date = dateOfMost(group.map((line) => lastChange(line, days.slice(0, last + 1)))) ?? "";
  const names = [...new Set(group.map((line) => line.name))];
  const known = { key, names, date, values: { [value]: count } };
  const at = days.findIndex((each) => each.day === addDays(date, -1));
  const before = totals[at] ?? null;
  if (before === null || at !== days.findIndex((each) => each.day === date) - 1) return known;
  return { ...known, before: { date: addDays(date, -1), values: { [value]: before } } };
}

function lastChange(line: Line, days: readonly Day[]): Dated {
  const counts = days.map((day) => numberOf(line.cells[day.at] ?? "") ?? 0);
  const count = counts.at(-1) ?? 0;
  const first = counts.findLastIndex((each) => each !== count) + 1;
  return { count, date: days[first]?.day ?? "" };
}

/** Null where a line is empty: half a country is not its total. A place that is there twice counts once. */
function totalOf(group: readonly Line[], day: Day): number | null {
  const parts = new Map<string, number>();
  for (const line of group) {
    const count = numberOf(line.cells[day.at] ?? "");
    if (typeof count !== "number") return null;
    parts.set(line.part, Math.max(count, parts.get(line.part) ?? 0));
  }
  return [...parts.values()].reduce((total, count) => total + count, 0);
}
