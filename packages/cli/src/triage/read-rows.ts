import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";

/** One line of a file of examples: column or property names with their values. */
export type Row = Readonly<Record<string, unknown>>;

/** Reads a file of examples: `.csv` with a heading line, anything else as one JSON object a line. */
export function readRows(path: string): readonly Row[] {
  const text = contentOf(path).replace(/^\ufeff/, "");
  return path.toLowerCase().endsWith(".csv") ? readCsv(path, text) : readLines(path, text);
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new Error(`${path} cannot be read: does it exist?`, { cause });
  }
}

function readCsv(path: string, text: string): readonly Row[] {
  try {
    return parse(text, { columns: true, skip_empty_lines: true, trim: true });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${basename(path)} is no CSV file with a heading line: ${why}`, { cause });
  }
}

function readLines(path: string, text: string): readonly Row[] {
  const rows: Row[] = [];
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() !== "") rows.push(readLine(line, `${basename(path)}, line ${i + 1}`));
  });
  return rows;
}

function readLine(line: string, where: string): Row {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Row;
  } catch {
    // Said below, as for a line that is JSON and no object.
  }
  throw new Error(`${where}: write one JSON object a line, such as {"text":"…","label":"…"}.`);
}
