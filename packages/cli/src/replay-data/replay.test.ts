import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { replayData } from "./replay.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "replay-"));
});

afterEach(() => rm(folder, { recursive: true }));

/** Forty made-up places and what a version says of Kenya; the reading asks for thirty rows. */
function daily(day: string, kenya: number, others = 100): string {
  const lines = Array.from({ length: 40 }, (_, at) => `,Place ${at},${day}T10:00,${others + at},1,0`);
  return `Province/State,Country/Region,Last Update,Confirmed,Deaths,Recovered\n,Kenya,${day}T10:00,${kenya},1,0\n${lines.join("\n")}\n`;
}

function series(days: readonly string[], kenya: readonly (number | "")[]): string {
  const lines = Array.from({ length: 40 }, (_, at) => `,Place ${at},0,0,${kenya.map((count) => count && count + at)}`);
  return `Province/State,Country/Region,Lat,Long,${days}\n,Kenya,0,0,${kenya}\n${lines.join("\n")}\n`;
}

type Version = readonly [upstream: string, published: string, text: string];

async function publish(versions: readonly Version[], expected: readonly unknown[] = []): Promise<void> {
  const lines: string[] = [];
  for (const [at, [upstream, published, text]] of versions.entries()) {
    const file = `${upstream}/v${at}.csv`;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
    lines.push(JSON.stringify({ file, upstream_path: upstream, published_utc: published }));
  }
  await writeFile(join(folder, "manifest.jsonl"), lines.join("\n"));
  await writeFile(join(folder, "expected_totals.jsonl"), expected.map((each) => JSON.stringify(each)).join("\n"));
}

test("faults that were live for a while are never shown", async () => {
  const name = "time_series_19-covid-Confirmed.csv";
  await publish([
    ["05-01-2031.csv", "2031-05-01T23:59:00Z", daily("2031-05-01", 30)],
    ["05-02-2031.csv", "2031-05-02T23:59:00Z", daily("2031-05-02", 0, 110)],
    ["05-02-2031.csv", "2031-05-03T01:00:00Z", daily("2031-05-02", 29, 110)],
    ["05-02-2031.csv", "2031-05-03T02:00:00Z", daily("2031-05-02", 33, 110)],
    [name, "2031-05-01T23:59:00Z", series(["4/30/31", "5/1/31"], [20, 30])],
    [name, "2031-05-03T00:01:00Z", series(["4/30/31", "5/1/31", "5/2/31"], [20, 30, ""])],
    [name, "2031-05-03T02:00:00Z", series(["4/29/31", "4/30/31"], [12, 20])],
    [name, "2031-05-03T03:00:00Z", series(["4/30/31", "5/1/31", "5/2/31"], [20, 30, 33])],
  ]);
  const { passed, failed, lines } = await replayData(folder);
  expect(lines.filter((line) => line.includes("FAILED"))).toEqual([]);
  expect(failed).toBe(0);
  expect(passed).toBeGreaterThan(8 * 41 * 3);
  expect(lines.at(-1)).toBe(`${passed} passed, 0 failed`);
});

test("a line that nobody filled in today keeps its older date", async () => {
  // The line claims today and brings a death, but its cases are those of the day before: only the final version tells.
  const stale = daily("2031-05-02", 31, 110).replace("Kenya,2031-05-02T10:00,31,1", "Kenya,2031-05-02T10:00,31,2");
  await publish([
    ["05-01-2031.csv", "2031-05-01T23:00:00Z", daily("2031-05-01", 30)],
    ["05-01-2031.csv", "2031-05-02T01:00:00Z", daily("2031-05-01", 31)],
    ["05-02-2031.csv", "2031-05-02T23:59:00Z", stale],
    ["05-02-2031.csv", "2031-05-03T02:00:00Z", daily("2031-05-02", 40, 110)],
  ]);
  expect((await replayData(folder)).failed).toBe(0);
  const skipped = daily("2031-05-02", 31, 110);
  await publish([
    ["05-01-2031.csv", "2031-05-01T23:00:00Z", daily("2031-05-01", 31).replace("Kenya,2031-05-01", "Kenya,2031-04-30")],
    ["05-02-2031.csv", "2031-05-02T23:59:00Z", skipped.replace(",31,1,0", ",31,1,5")],
    ["05-02-2031.csv", "2031-05-03T02:00:00Z", daily("2031-05-02", 40, 110)],
  ]);
  expect((await replayData(folder)).failed).toBe(0);
});

test("sums that differ from the known ones fail, and an empty folder is no success", async () => {
  const file = "05-01-2031.csv/v0.csv";
  const world = { confirmed: 4810, deaths: 41, recovered: 0 };
  const version: Version = ["05-01-2031.csv", "2031-05-01T23:59:00Z", daily("2031-05-01", 30)];
  const known = (kenya: number) => ({ file, rows: 41, countries: 41, world, by_raw_name: { Kenya: [kenya, 1, 0] } });
  await publish([version], [known(30)]);
  expect((await replayData(folder)).failed).toBe(0);
  await publish([version], [known(31)]);
  const wrong = await replayData(folder);
  expect(wrong.failed).toBe(2);
  expect(wrong.lines.filter((line) => line.includes("FAILED"))[0]).toContain("Kenya is 31,1,0 (30,1,0)");
  await publish([]);
  expect((await replayData(folder)).failed).toBe(1);
});

test.each(["manifest.jsonl", "expected_totals.jsonl"])(
  "a line of %s that cannot be read is told by its place",
  async (name) => {
    await writeFile(join(folder, "manifest.jsonl"), "");
    await writeFile(join(folder, name), '{"file":"a"}\nnone\n');
    await expect(replayData(folder)).rejects.toThrow(`${name}, line 2 is not valid JSON`);
    await writeFile(join(folder, name), "null\n");
    await expect(replayData(folder)).rejects.toThrow(`${name}, line 1 must be a JSON object`);
  },
);
