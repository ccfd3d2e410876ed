/*
 * Words of this room
 * reading   the rules of a data source: which column is what, which checks hold
 * version   one text that the source published; told apart by a digest of its characters
 * row       one country (or other key) with its values and its own date
 * held      a row whose newest version fell: readers keep seeing the last good values under their own date
 */
import type { SourceProblem } from "../model/source-problems.ts";

export type Value = number | string | null;
export type Values = Readonly<Record<string, Value>>;

/** One thing that people ask for. `values` always belong together and to `date`. */
export interface DataRow {
  /** ISO 3166 alpha-2 for countries, otherwise the folded name. */
  readonly key: string;
  /** The names as the source writes them. */
  readonly names: readonly string[];
  /** The day (`2020-03-14`) that these values are about by the source's own account, not the day we fetched them. */
  readonly date: string;
  readonly values: Values;
  /** The last good values of an earlier day. */
  readonly before?: { readonly date: string; readonly values: Values };
  /** Set while a fall waits to be confirmed: since when (ms), and the digests of the versions that showed it. */
  readonly held?: { readonly since: number; readonly versions: readonly string[] };
}

/** What is known from one data source; plain JSON, kept as it is in the database. */
export interface DataTable {
  /** The data source's key. */
  readonly key: string;
  readonly kind: "countries" | "rows" | "feed";
  /** The newest day of which the source has whole data; null where it tells none. */
  readonly asOf: string | null;
  /** When the last good version was read, ms since 1970. */
  readonly fetchedAt: number;
  /** Digest of that version. */
  readonly version: string;
  /** After this age a table is stale. */
  readonly staleAfterSeconds: number;
  readonly rows: readonly DataRow[];
}

/** The outcome of reading one version. With `rejected` the table is the previous one, unchanged. */
export interface TableReading {
  readonly table: DataTable | null;
  /** What was put right or left out, for the people who keep the source. */
  readonly problems: readonly SourceProblem[];
  readonly rejected?: SourceProblem;
}

/** A table that comes back from storage. Throws `TypeError` for anything that `readTable` did not write. */
export function tableFromJson(json: unknown): DataTable {
  const table = json as DataTable | null;
  if (typeof table?.key === "string" && typeof table.kind === "string" && Array.isArray(table.rows)) return table;
  throw new TypeError("This is no stored data table.");
}

/** Tells two versions apart; not for security. FNV-1a over UTF-16 units, with the length. */
export function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${(hash >>> 0).toString(16)}-${text.length.toString(16)}`;
}
