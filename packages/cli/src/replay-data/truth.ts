import { columnOf, countryOf, fold, type Grid, gridOfCsv, numberOf, parseDay } from "@hotline/core/data/index.ts";
import { addDays } from "@hotline/core/model/days.ts";
import type { Version } from "./versions.ts";

/** The counts by key that one version gave for a day. */
interface Said {
  readonly at: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** What was said of each day, in order: source → day → versions. */
export type Truth = ReadonlyMap<string, ReadonlyMap<string, readonly Said[]>>;

/**
 * Sums every version, apart from the reading that is under test: with it the replay can tell a number of yesterday
 * under today's date.
 */
export function truthOf(versions: readonly Version[]): Truth {
  const truth = new Map<string, Map<string, Said[]>>();
  for (const version of versions) {
    const days = truth.get(version.source) ?? new Map<string, Said[]>();
    truth.set(version.source, days);
    const grid = gridOfCsv(version.text);
    const nameAt = columnOf(grid, ["Country/Region", "Country_Region"]);
    const names = grid.rows.map((cells) => cells[nameAt] ?? "");
    const keys = new Map([...new Set(names)].map((name) => [name, countryOf(name) ?? fold(name)]));
    for (const [day, at] of dayColumns(grid, version)) {
      const said = days.get(day) ?? [];
      said.push({ at: version.at, counts: totals(grid, at, names, keys) });
      days.set(day, said);
    }
  }
  return truth;
}

function dayColumns(grid: Grid, version: Version): readonly (readonly [string, number])[] {
  if (version.day !== null) return [[version.day, columnOf(grid, ["Confirmed"])]];
  return grid.headers.flatMap((header, at) => {
    const day = parseDay(header);
    return day === null ? [] : [[day, at] as const];
  });
}

/** By key; a country that stands in the file under two names is counted once, by the name with more. */
function totals(grid: Grid, at: number, names: readonly string[], keys: ReadonlyMap<string, string>) {
  const byName = new Map<string, number>();
  for (const [row, name] of names.entries())
    byName.set(name, (byName.get(name) ?? 0) + (numberOf(grid.rows[row]?.[at] ?? "") ?? 0));
  const byKey = new Map<string, number>();
  for (const [name, count] of byName) {
    const key = keys.get(name) ?? name;
    byKey.set(key, Math.max(count, byKey.get(key) ?? 0));
  }
  return byKey;
}

/** What is asked of the truth: a count of a key, shown at an instant under a date. */
export interface Claim {
  readonly source: string;
  readonly key: string;
  readonly date: string;
  readonly count: number;
  readonly at: number;
}

/** Whether a count is the one that was known of the day before its date, while the day itself in the end brought more. */
export function isYesterday(truth: Truth, { source, key, date, count, at }: Claim): boolean {
  const days = truth.get(source);
  const before = days
    ?.get(addDays(date, -1))
    ?.findLast((said) => said.at <= at)
    ?.counts.get(key);
  const that = days?.get(date)?.at(-1)?.counts.get(key);
  return before !== undefined && that !== undefined && that > before && count <= before;
}
