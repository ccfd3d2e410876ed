import { type DataTable, dayOf, lookup, readTable } from "@hotline/core/data/index.ts";
import { checkTotals } from "./totals.ts";
import { isYesterday, type Truth, truthOf } from "./truth.ts";
import { definitionOf, type ExpectedTotals, readExpected, readVersions, type Version } from "./versions.ts";

export interface ReplayReport {
  /** Assertions that held, and that did not. */
  readonly passed: number;
  readonly failed: number;
  /** For people: one line an instant, one for each failure, and the sum. */
  readonly lines: readonly string[];
}

/** What readers were last shown of one key. */
type Shown = Readonly<Record<string, number>>;

interface Replay {
  readonly truth: Truth;
  readonly expected: ReadonlyMap<string, ExpectedTotals>;
  readonly tables: Map<string, DataTable>;
  readonly shown: Map<string, Shown>;
  readonly lines: string[];
  passed: number;
  failed: number;
}

/**
 * Replays every version of a folder of published tables as a clock. At each instant the reading runs and every row is
 * looked up as a person would; no reader may be shown a zero, a fall that is only a fault, or yesterday as today.
 */
export async function replayData(folder: string): Promise<ReplayReport> {
  const versions = await readVersions(folder);
  const replay: Replay = {
    truth: truthOf(versions),
    expected: await readExpected(folder),
    tables: new Map(),
    shown: new Map(),
    lines: [],
    passed: 0,
    failed: 0,
  };
  const newest = new Map<string, string>();
  for (const version of versions) {
    const day = version.day ?? "";
    // A reader of dated files asks for the newest one; corrections of older days pass by.
    if (day < (newest.get(version.source) ?? "")) continue;
    newest.set(version.source, day);
    instant(replay, version);
  }
  if (versions.length === 0) assert(replay, false, "There is no version to replay.");
  const { passed, failed, lines } = replay;
  return { passed, failed, lines: [...lines, `${passed} passed, ${failed} failed`] };
}

function instant(replay: Replay, version: Version): void {
  const before = replay.tables.get(version.source) ?? null;
  const reading = readTable(definitionOf(version), version.text, before, version.at, version.day);
  const when = new Date(version.at).toISOString();
  const table = reading.table;
  const how = reading.rejected
    ? `not taken: ${reading.rejected.text}`
    : `${reading.problems.length} put right or left out`;
  replay.lines.push(`${when} ${version.file}: ${table?.rows.length ?? 0} rows as of ${table?.asOf ?? "–"}; ${how}`);
  const expected = replay.expected.get(version.file);
  if (expected) checkTotals(version, expected, reading, (holds, text) => assert(replay, holds, text));
  if (table === null) return;
  replay.tables.set(version.source, table);
  checkReaders(replay, version, before, table);
}

function checkReaders(replay: Replay, version: Version, before: DataTable | null, table: DataTable): void {
  for (const row of table.rows) {
    const query = row.names[0] ?? row.key;
    const found = lookup(table, query, "eng", version.at);
    const label = `${new Date(version.at).toISOString()} ${version.source}: ${query}`;
    assert(replay, found.kind === "found" && found.key === row.key, `${label} is looked up and found`);
    if (found.kind !== "found") continue;
    const held = before?.rows.find((each) => each.key === row.key)?.held;
    checkRow(replay, version, label, row.key, found.row, held !== undefined && version.at - held.since >= 86_400_000);
  }
  for (const row of before?.rows ?? [])
    assert(
      replay,
      table.rows.some((each) => each.key === row.key),
      `${version.source}: ${row.key} is still there`,
    );
}

function checkRow(
  replay: Replay,
  version: Version,
  label: string,
  key: string,
  row: Readonly<Record<string, unknown>>,
  mayFall: boolean,
): void {
  const values = Object.entries(row).filter(([name]) => /^(confirmed|deaths|recovered)$/.test(name));
  const id = `${version.source} ${key}`;
  const last = replay.shown.get(id) ?? {};
  const shown = Object.fromEntries(values.filter((each): each is [string, number] => typeof each[1] === "number"));
  const [main = 0] = Object.values(shown);
  assert(replay, main > 0, `${label} shows no zero`);
  for (const [name, value] of Object.entries(shown)) {
    const known = last[name] ?? 0;
    assert(replay, value > 0 || known === 0, `${label}: ${name} was ${known} and is no zero`);
    assert(replay, value >= known || mayFall, `${label}: ${name} does not fall from ${known} to ${value} unconfirmed`);
  }
  const date = String(row["date"]);
  const latest = [version.day, dayOf(version.at)].filter((each) => each !== null).sort()[0] ?? "";
  assert(replay, date !== "" && date <= latest, `${label} is not dated ahead of its source (${date})`);
  const yesterday = isYesterday(replay.truth, { source: version.source, key, date, count: main, at: version.at });
  assert(replay, !yesterday, `${label}: ${main} is not yesterday's count under ${date}`);
  replay.shown.set(id, shown);
}

function assert(replay: Replay, holds: boolean, text: string): void {
  if (holds) replay.passed += 1;
  else {
    replay.failed += 1;
    replay.lines.push(`  FAILED ${text}`);
  }
}
