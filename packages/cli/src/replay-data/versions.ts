import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseDay } from "@hotline/core/data/index.ts";
import { addDays } from "@hotline/core/model/days.ts";
import type { DataSourceDefinition } from "@hotline/core/model/project.ts";
import { parseJson } from "../parse-json.ts";

/** One version of a file, and when it went live. */
export interface Version {
  readonly file: string;
  readonly at: number;
  /** The source whose clock it belongs to. */
  readonly source: string;
  /** The day that the file's name gives. */
  readonly day: string | null;
  readonly text: string;
}

/** Plain sums of one file by the names as they are written, from `expected_totals.jsonl`. */
export interface ExpectedTotals {
  readonly file: string;
  readonly rows: number;
  readonly countries: number;
  readonly world: Readonly<Record<string, number>>;
  readonly by_raw_name: Readonly<Record<string, readonly number[]>>;
}

const counts = ["confirmed", "deaths", "recovered"] as const;

/** The versions of a folder in the order in which they were live. Files without a time come last, a source each. */
export async function readVersions(folder: string): Promise<readonly Version[]> {
  const versions = await Promise.all(
    (await jsonLines(join(folder, "manifest.jsonl"))).map((line) => read(folder, line)),
  );
  return versions.filter((version) => version !== null).sort((a, b) => a.at - b.at);
}

async function read(folder: string, line: Record<string, unknown>): Promise<Version | null> {
  const file = String(line["file"]);
  const upstream = basename(String(line["upstream_path"] ?? file));
  if (!upstream.endsWith(".csv")) return null;
  const day = parseDay(upstream.replace(/^(\d\d)-(\d\d)-(\d{4}).*$/, "$3-$1-$2"));
  if (day === null && seriesValue(upstream) === null) return null;
  const published = line["published_utc"];
  const text = await readFile(join(folder, file), "utf8");
  if (typeof published === "string")
    return { file, at: Date.parse(published), source: day === null ? upstream : "daily reports", day, text };
  const at = day === null ? Number.MAX_SAFE_INTEGER / 4 : Date.parse(addDays(day, 1));
  return day === null ? null : { file, at, source: file, day, text };
}

/** The value that a time series counts, by its name. */
function seriesValue(name: string): string | null {
  return counts.find((count) => /time_?series/i.test(name) && name.toLowerCase().includes(count)) ?? null;
}

export async function readExpected(folder: string): Promise<ReadonlyMap<string, ExpectedTotals>> {
  const path = join(folder, "expected_totals.jsonl");
  const lines = existsSync(path) ? await jsonLines(path) : [];
  return new Map(lines.map((line) => [String(line["file"]), line as unknown as ExpectedTotals]));
}

async function jsonLines(path: string): Promise<readonly Record<string, unknown>[]> {
  const lines = (await readFile(path, "utf8"))
    .split("\n")
    .map((line, at) => ({ line, where: `${path}, line ${at + 1}` }));
  return lines
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, where }) => objectOf(where, parseJson(where, line)));
}

function objectOf(where: string, value: unknown): Record<string, unknown> {
  if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  throw new Error(`${where} must be a JSON object: {"file": …, "published_utc": …}.`);
}

const columns = {
  kind: "countries",
  name: ["Country/Region", "Country_Region"],
  parts: [["Province/State", "Province_State"], ["Admin2"]],
  cumulative: counts,
  minimumRows: 30,
};

/** How such a source is read: the rules of the shipped hotline, for a file a day or for one column a day. */
export function definitionOf(version: Version): DataSourceDefinition {
  const value = seriesValue(version.source);
  const reading = value
    ? { ...columns, dayColumns: value, cumulative: [value] }
    : {
        ...columns,
        updated: ["Last Update", "Last_Update"],
        values: { confirmed: ["Confirmed"], deaths: ["Deaths"], recovered: ["Recovered"] },
      };
  const key = version.source;
  return { key, format: "csv", location: key, refreshSeconds: 300, staleAfterSeconds: 172_800, reading };
}
