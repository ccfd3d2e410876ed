import { parse } from "csv-parse/browser/esm/sync";

/** A version as a grid: the headers and, per row, the texts under them. */
export interface Grid {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads CSV with or without a byte order mark, any line ends, quoted commas and rows of uneven length. */
export function gridOfCsv(text: string): Grid {
  const lines: string[][] = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  const [headers = [], ...rows] = lines;
  return { headers, rows };
}

/** Reads a list of objects; a missing property is an empty cell. Throws where `path` leads to no list. */
export function gridOfJson(text: string, path: string): Grid {
  let found: unknown = JSON.parse(text);
  for (const step of path.split(".").filter((each) => each !== "")) found = isObject(found) ? found[step] : undefined;
  if (!Array.isArray(found)) throw new TypeError(`There is no list at "${path || "the top"}".`);
  const objects = found.filter(isObject);
  const headers = [...new Set(objects.flatMap((each) => Object.keys(each)))];
  return { headers, rows: objects.map((each) => headers.map((header) => cell(each[header]))) };
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
