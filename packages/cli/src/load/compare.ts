import { readFile, writeFile } from "node:fs/promises";
import { type Comparable, flat, type Row, rows } from "./figures.ts";
import { comparisonPage } from "./html.ts";
import { clean } from "./report.ts";

/** Prints two reports side by side (and as a page, if asked to); false where either of them is no clean run. */
export async function compareReports(files: readonly string[], html?: string): Promise<boolean> {
  const [first, second] = files;
  if (!first || !second || files.length > 2) throw new Error("--compare needs exactly two JSON reports.");
  const [before, after] = [await read(first), await read(second)];
  const table = rows(before, after);
  process.stdout.write(`${aligned([["", first, second, "change"], ...table.map(cells)])}\n`);
  if (html) await writeFile(html, comparisonPage(first, second, table));
  return clean(before) && clean(after);
}

async function read(file: string): Promise<Comparable> {
  try {
    const report = JSON.parse(await readFile(file, "utf8")) as Comparable;
    if (!flat(report).every(([, value]) => Number.isFinite(value))) throw new TypeError("a figure is missing");
    return report;
  } catch (cause) {
    throw new Error(`${file} is not a report of hotline load --json.`, { cause });
  }
}

function cells(row: Row): string[] {
  const sign = row.change === null ? "" : `${row.change > 0 ? "+" : ""}${row.change.toFixed(1)} %`;
  return [row.name, figure(row.before), figure(row.after), sign];
}

const figure = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(3));

/** As wide as the longest of each column: the names of the files are. */
function aligned(lines: readonly (readonly string[])[]): string {
  const widths = [22, 18, 18, 18].map((least, index) =>
    Math.max(least, ...lines.map((one) => (one[index]?.length ?? 0) + 2)),
  );
  const line = (columns: readonly string[]) =>
    columns
      .map((text, index) => (index === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[index] ?? 0)))
      .join("");
  return lines.map(line).join("\n");
}
