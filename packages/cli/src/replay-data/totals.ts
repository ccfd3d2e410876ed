import { columnOf, countryOf, fold, gridOfCsv, numberOf, type TableReading } from "@hotline/core/data/index.ts";
import type { ExpectedTotals, Version } from "./versions.ts";

type Assert = (holds: boolean, text: string) => void;

/** Compares a file of known sums with what was read of it: the cells, and the rows that people are shown. */
export function checkTotals(version: Version, expected: ExpectedTotals, reading: TableReading, assert: Assert): void {
  const { sums, rows } = rawSums(version.text);
  assert(rows === expected.rows, `${version.file} has ${expected.rows} rows (${rows})`);
  assert(sums.size === expected.countries, `${version.file} has ${expected.countries} names (${sums.size})`);
  const world = [...sums.values()].reduce((total, each) => total.map((sum, at) => sum + (each[at] ?? 0)), [0, 0, 0]);
  const wanted = [expected.world["confirmed"], expected.world["deaths"], expected.world["recovered"]];
  assert(String(world) === String(wanted), `${version.file} adds up to ${wanted} (${world})`);
  for (const [name, counts] of Object.entries(expected.by_raw_name)) {
    assert(String(sums.get(name)) === String(counts), `${version.file}: ${name} is ${counts} (${sums.get(name)})`);
    checkShown(version, name, counts, reading, assert);
  }
}

function rawSums(text: string) {
  const grid = gridOfCsv(text);
  const nameAt = columnOf(grid, ["Country/Region", "Country_Region"]);
  const at = ["Confirmed", "Deaths", "Recovered"].map((header) => columnOf(grid, [header]));
  const sums = new Map<string, number[]>();
  for (const cells of grid.rows) {
    const before = sums.get(cells[nameAt] ?? "") ?? [0, 0, 0];
    sums.set(
      cells[nameAt] ?? "",
      before.map((sum, index) => sum + (numberOf(cells[at[index] ?? -1] ?? "") ?? 0)),
    );
  }
  return { sums, rows: grid.rows.length };
}

/** Shown is what the file says, unless it says it twice over, under two names, or a fall or a zero is held back. */
function checkShown(
  version: Version,
  name: string,
  counts: readonly number[],
  reading: TableReading,
  assert: Assert,
): void {
  const key = countryOf(name) ?? fold(name);
  const row = reading.table?.rows.find((each) => each.key === key);
  const excused =
    row?.held !== undefined || counts[0] === 0 || reading.rejected !== undefined || isTwice(name, reading);
  const shown = [row?.values["confirmed"], row?.values["deaths"], row?.values["recovered"]];
  assert(excused || String(shown) === String(counts), `${version.file}: ${name} is shown as ${counts} (${shown})`);
}

function isTwice(name: string, reading: TableReading): boolean {
  const key = countryOf(name);
  const isOf = (row: string) =>
    row === name || row.startsWith(`${name} `) || (key !== undefined && countryOf(row) === key);
  return reading.problems.some((problem) => problem.name === "TWICE" && isOf(String(problem.values["row"])));
}
