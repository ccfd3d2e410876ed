import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { compareReports } from "./compare.ts";
import { rows } from "./figures.ts";
import { reportPage } from "./html.ts";
import { Latencies } from "./latency.ts";
import { clean, inWords, type Report } from "./report.ts";

function report(changes: Partial<Report> = {}): Report {
  const [ack, reply] = [new Latencies(), new Latencies()];
  for (let at = 0; at < 3000; at++) {
    ack.record(at, 1 + (at % 10));
    reply.record(at, 5 + (at % 100));
  }
  return {
    startedAt: "2030-01-01T00:00:00Z",
    profile: "steady",
    seed: 4,
    seconds: 3,
    users: 100,
    servers: "1 server process",
    machine: { cores: 2, cpu: "a <fast> one", node: "v24" },
    rate: 1000,
    carried: 990,
    messages: 3000,
    replies: 3000,
    repeats: 10,
    ack: ack.total(),
    reply: reply.total(),
    ackOverTime: ack.overTime(),
    replyOverTime: reply.overTime(),
    emptyEndpointRate: 10_000,
    ratio: 0.099,
    cpuSecondsPer1000: { server: 0.2, postgres: 0.1, load: 0.1 },
    lost: 0,
    doubled: 0,
    reordered: 0,
    wrong: 0,
    findings: [],
    evidence: [],
    ...changes,
  };
}

test("latencies know their percentiles, as a whole and second by second", () => {
  const { ack, reply, replyOverTime } = report();
  expect(ack.p50).toBeCloseTo(5, 1);
  expect(reply.max).toBeCloseTo(104, 0);
  expect(reply.p99).toBeCloseTo(103, 0);
  expect(replyOverTime.map(({ second, count }) => [second, count])).toEqual([
    [0, 1000],
    [1, 1000],
    [2, 1000],
  ]);
});

test("a run is clean only while nothing is lost, doubled, reordered or wrong", () => {
  expect(clean(report())).toBe(true);
  for (const fault of ["lost", "doubled", "reordered", "wrong"]) expect(clean(report({ [fault]: 1 }))).toBe(false);
});

test("the terminal is told each count, and what the first finding was", () => {
  const words = inWords(report({ lost: 1, findings: [{ user: 7, kind: "lost", text: "Hello" }] }));
  expect(words).toContain("lost 1");
  expect(words).toContain('lost, person 7: "Hello"');
});

test("the page shows three charts and asks nothing of the network", () => {
  const page = reportPage(report());
  expect(page.match(/<svg/g)).toHaveLength(3);
  expect(page).not.toMatch(/(src|href)=|url\(|@import|https?:/);
  expect(page).not.toContain("<fast>");
  expect(page).not.toContain("NaN");
});

test("two reports are compared figure by figure", () => {
  const table = rows(report(), report({ carried: 1980, emptyEndpointRate: 0 }));
  expect(table.find((row) => row.name === "carried")).toMatchObject({ before: 990, after: 1980, change: 100 });
  expect(table.find((row) => row.name === "lost")).toMatchObject({ before: 0, after: 0, change: null });
});

test("a comparison fails where one of the runs had faults, and refuses what is no report", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hotline-reports-"));
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const file = async (name: string, value: unknown) => {
    await writeFile(join(folder, name), JSON.stringify(value));
    return join(folder, name);
  };
  const good = await file("good.json", report());
  expect(await compareReports([good, good])).toBe(true);
  expect(out.mock.calls.join("")).toContain("reply ms p99");
  expect(await compareReports([good, await file("bad.json", report({ lost: 1 }))])).toBe(false);
  await expect(compareReports([good, await file("other.json", { rate: 1 })])).rejects.toThrow("is not a report");
  await expect(compareReports([good])).rejects.toThrow("exactly two");
  out.mockRestore();
  await rm(folder, { recursive: true });
});
