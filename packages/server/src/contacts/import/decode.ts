import { type Refusal, type RefusalValues, refusalText } from "@hotline/core/model/refusals.ts";
import { plainNumber } from "@hotline/core/model/written.ts";
import { CsvError, parse } from "csv-parse/sync";

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
  const { text, delimiter } = announced(textOf(file).replaceAll("\0", ""));
  if (isNoText(text)) throw new FileProblem("IMPORT_NOT_CSV");
  const lines = recordsOf(text, delimiter ?? delimiterOf(text));
  const [headers = [], ...rows] = lines;
  if (headers.every((header) => header === "") || headers.some(isNumber)) throw new FileProblem("IMPORT_TITLES");
  if (headers.length > importLimits.columns) throw new FileProblem("IMPORT_COLUMNS", { most: importLimits.columns });
  if (rows.length === 0) throw new FileProblem("IMPORT_NO_ROWS");
  if (rows.length > importLimits.rows) throw new FileProblem("IMPORT_ROWS", { most: importLimits.rows });
  return { headers, rows: rows.map((row) => headers.map((_, column) => row[column] ?? "")) };
}

/** Spreadsheets begin a file with `sep=;` to tell each other. */
function announced(text: string): { readonly text: string; readonly delimiter?: string } {
  const [line, delimiter] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  return line === undefined || delimiter === undefined ? { text } : { text: text.slice(line.length), delimiter };
}

/** Where a number stands among the titles there are none: the first person would be taken for them. A date is shorter. */
const isNumber = (header: string) => /^\+?(?:\d[\s().\-/]*){9,}$/.test(plainNumber(header));

const otherFiles = ["PK\u0003\u0004", "%PDF-", "{\\rtf"] as const;

/** A workbook, a picture or a PDF that somebody gave another name: of the characters of a text hardly any controls a machine. */
function isNoText(text: string): boolean {
  const head = text.slice(0, 4_096);
  const controls = head.replaceAll(/\P{Cc}|\s/gu, "").length;
  return otherFiles.some((start) => head.startsWith(start)) || controls * 100 > head.length;
}

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: importLimits.columns * importLimits.cellCharacters * 4,
      to: importLimits.rows + 2,
    });
  } catch (cause) {
    if (cause instanceof CsvError && isAboutQuotes(cause))
      throw new FileProblem("IMPORT_QUOTE", { row: Number(cause["records"]) + 1 }, { cause });
    throw new FileProblem("IMPORT_NOT_CSV", {}, { cause });
  }
}

/** One that is opened and not closed swallows all that follows, up to the end or the largest row. */
const isAboutQuotes = ({ code }: CsvError) => code.includes("QUOTE") || code === "CSV_MAX_RECORD_SIZE";

/** The one that parts the titles into the most columns. */
function delimiterOf(text: string): string {
  const [outside = ""] = text
    .slice(0, 100_000)
    .replaceAll(/"[^"]*"/g, "")
    .split(/\r?\n|\r/, 1);
  const counted = delimiters.map((delimiter) => ({ delimiter, count: outside.split(delimiter).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

/** UTF-8 and UTF-16 as their marks say; without one as its zeros say, UTF-8 where it is that, and else what Windows writes. */
function textOf(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return decoded(file, "utf-16le");
  if (file[0] === 0xfe && file[1] === 0xff) return decoded(file, "utf-16be");
  if (file[1] === 0 && file[3] === 0) return decoded(file, "utf-16le");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return ofWindows(file);
  }
}

/** Western, or Arabic where that makes words: no Western language has three letters with accents in a row. */
function ofWindows(file: Buffer): string {
  const arabic = decoded(file, "windows-1256");
  return /\p{Script=Arabic}{3}/u.test(arabic) ? arabic : decoded(file, "windows-1252");
}

const decoded = (file: Buffer, encoding: string) => new TextDecoder(encoding).decode(file);
