import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { csvRows } from "./rows/csv.ts";
import { jsonRows, lineRows } from "./rows/json.ts";
import type { Refuse, Row } from "./rows/row.ts";
import { textOf } from "./rows/text.ts";

const strictly: Refuse = (why) => {
  throw new Error(why);
};

/** A file of examples is kept in memory while it is read: a larger one is no file of examples. */
const mostBytes = 200_000_000;

/**
 * Reads a file of examples: `.csv` and `.tsv` with a heading line, `.json` as a list of objects, anything else as one JSON
 * object a line.
 */
export function readRows(path: string, refuse: Refuse = strictly): readonly Row[] {
  return rowsOf(path, textOf(contentOf(path)), refuse);
}

/** The first rows of a file, whatever may be wrong with it: enough to see what it is, and quick for a large one. */
export function firstRows(path: string, most: number): readonly Row[] {
  const text = textOf(contentOf(path));
  const head = isList(path, text) ? text : text.slice(0, mostOfHead);
  return rowsOf(path, head, () => {}, most).slice(0, most);
}
/** Characters in which the first rows of a file stand. */
const mostOfHead = 200_000;

function rowsOf(path: string, text: string, refuse: Refuse, most?: number): readonly Row[] {
  const name = basename(path);
  if (isTable(path)) return csvRows(name, text, refuse, most);
  return isList(path, text) ? jsonRows(name, text, refuse) : lineRows(name, text, refuse);
}

const isTable = (path: string) => /\.[ct]sv$/i.test(path);
const isList = (path: string, text: string) =>
  !isTable(path) && (/\.json$/i.test(path) || text.trimStart().startsWith("["));

function contentOf(path: string): Buffer {
  const size = sizeOf(path);
  if (size > mostBytes)
    throw new Error(`${path} is too large: ${Math.round(size / 1e6)} MB, where at most ${mostBytes / 1e6} are read.`);
  const content = readFileSync(path);
  if (content.subarray(0, 4).toString("latin1") === archiveMark)
    throw new Error(`${path} is a spreadsheet or an archive: save it as CSV first.`);
  return content;
}
/** How a file begins that is packed, as spreadsheets are. */
const archiveMark = "PK\u0003\u0004";

function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Error(`${path} cannot be read: it does not exist.`);
  if (found.isDirectory()) throw new Error(`${path} is a folder: give a file.`);
  return found.size;
}
