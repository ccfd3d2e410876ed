import { parse } from "csv-parse/browser/esm/sync";

/** A version as a grid: the headers and, per row, the texts under them. */
export interface Grid {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** A column is there even where every cell under it is empty; JSON leaves out what it has no value for. */
  readonly keepsEmptyColumns: boolean;
}

/**
 * Reads CSV with or without a byte order mark, any line ends, quoted commas and rows of uneven length. Spreadsheets of half
 * the world write semicolons between the cells, for commas stand in their numbers.
 */
export function gridOfCsv(text: string): Grid {
  const delimiter = delimiterOf(text);
  const options = { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
  const [headers = [], ...rows]: string[][] = parse(text, { ...options, delimiter });
  return { headers, rows: delimiter === ";" ? withPoints(rows) : rows, keepsEmptyColumns: true };
}

const delimiters = [",", ";", "\t"] as const;

/** The one that parts the titles into the most columns. */
function delimiterOf(text: string): string {
  const [titles = ""] = text
    .trimStart()
    .slice(0, 100_000)
    .replaceAll(/"[^"]*"/g, "")
    .split(/\r?\n|\r/, 1);
  const counted = delimiters.map((delimiter) => ({ delimiter, count: titles.split(delimiter).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

/** `1.234`, `12.345,6`; a number does not begin with a nought, where a telephone number does. */
const grouped = /^[+-]?[1-9]\d{0,2}([. '\u00a0\u202f]\d{3})*(,\d+)?$/;
const commaDecimal = /^[+-]?\d+,\d+$/;
const commaThousands = /^[+-]?[1-9]\d{0,2}(,\d{3})+$/;
const pointDecimal = /^[+-]?\d+\.\d+$/;
const pointThousands = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

/**
 * Numbers with a point before their fraction, where a comma stood: `1.234,5` is `1234.5`. A column in which only a point can
 * be what parts a fraction (`3.5`) is left as it is: its commas part thousands.
 */
function withPoints(rows: readonly (readonly string[])[]): string[][] {
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const told = Array.from({ length: columns }, (_, at) => hasCommas(rows.map((cells) => cells[at] ?? "")));
  return rows.map((cells) => cells.map((cell, at) => (told[at] ? withPoint(cell) : cell)));
}

function hasCommas(cells: readonly string[]): boolean {
  const comma = cells.some((cell) => commaDecimal.test(cell) && !commaThousands.test(cell));
  return comma || !cells.some((cell) => pointDecimal.test(cell) && !pointThousands.test(cell));
}

function withPoint(cell: string): string {
  if (!/[.,]/.test(cell) || !(grouped.test(cell) || commaDecimal.test(cell))) return cell;
  return cell.replaceAll(/[. '\u00a0\u202f]/g, "").replace(",", ".");
}

/** Reads a list of objects; a missing property is an empty cell. Throws where `path` leads to no list. */
export function gridOfJson(text: string, path: string): Grid {
  let found: unknown = JSON.parse(text);
  for (const step of path.split(".").filter((each) => each !== "")) found = isObject(found) ? found[step] : undefined;
  if (!Array.isArray(found)) throw new TypeError(`There is no list at "${path || "the top"}".`);
  const objects = found.filter(isObject);
  const headers = [...new Set(objects.flatMap((each) => Object.keys(each)))];
  const rows = objects.map((each) => headers.map((header) => cell(each[header])));
  return { headers, rows, keepsEmptyColumns: false };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function cell(value: unknown): string {
  return value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The index of the first header that is there, whatever its case and spaces; -1 if none is. */
export function columnOf(grid: Grid, headers: readonly string[]): number {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_/-]+/g, "");
  for (const header of headers) {
    const index = grid.headers.findIndex((each) => plain(each) === plain(header));
    if (index >= 0) return index;
  }
  return -1;
}

const numeric = /^[+-]?(\d+|\d{1,3}([,' \u00a0\u202f]\d{3})+)(\.\d+)?$/;

/** A number as tables write it (`33,276`, `5166.0`, `1 200`); null for an empty cell, undefined where it is neither. */
export function numberOf(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || /^(n\/?a|null|nan|-)$/i.test(trimmed)) return null;
  return numeric.test(trimmed) ? Number(trimmed.replace(/[,' \u00a0\u202f]/g, "")) : undefined;
}
