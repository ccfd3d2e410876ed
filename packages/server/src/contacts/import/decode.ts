import { type Refusal, type RefusalValues, refusalText } from "@hotline/core/model/refusals.ts";
import { parse } from "csv-parse/sync";

/** How large a file of contacts may be; larger ones are to be split. */
export const importLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 100_000,
  columns: 100,
  cellCharacters: 1_000,
} as const;

/** Why a file cannot be taken in; a sentence for the person who brought it. */
export class FileProblem extends Error {
  readonly reason: Refusal;
  readonly values: RefusalValues;

  constructor(reason: Refusal, values: RefusalValues = {}, options?: ErrorOptions) {
    super(refusalText(reason, values), options);
    this.reason = reason;
    this.values = values;
  }
}

export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const delimiters = [",", ";", "\t", "|"] as const;

/** Reads a file of comma, semicolon, tab or bar separated values in whatever encoding spreadsheets write. */
export function readTable(file: Buffer): Table {
  const text = textOf(file).replaceAll("\0", "");
  const lines = recordsOf(text);
  const [headers = [], ...rows] = lines;
  if (headers.every((header) => header === "")) throw new FileProblem("IMPORT_TITLES");
  if (headers.length > importLimits.columns) throw new FileProblem("IMPORT_COLUMNS", { most: importLimits.columns });
  if (rows.length === 0) throw new FileProblem("IMPORT_NO_ROWS");
  if (rows.length > importLimits.rows) throw new FileProblem("IMPORT_ROWS", { most: importLimits.rows });
  return { headers, rows: rows.map((row) => headers.map((_, column) => row[column] ?? "")) };
}

function recordsOf(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: importLimits.columns * importLimits.cellCharacters * 4,
      to: importLimits.rows + 2,
    });
  } catch (cause) {
    throw new FileProblem("IMPORT_NOT_CSV", {}, { cause });
  }
}

/** The one that parts the titles into the most columns. */
function delimiterOf(text: string): string {
  const [first = ""] = text.split(/\r?\n/, 1);
  const outside = first.replaceAll(/"[^"]*"/g, "");
  const counted = delimiters.map((delimiter) => ({ delimiter, count: outside.split(delimiter).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

/** UTF-8 and UTF-16 as their marks say; without one UTF-8 where it is that, and else what Windows writes. */
function textOf(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return decoded(file, "utf-16le");
  if (file[0] === 0xfe && file[1] === 0xff) return decoded(file, "utf-16be");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return decoded(file, "windows-1252");
  }
}

const decoded = (file: Buffer, encoding: string) => new TextDecoder(encoding).decode(file);
