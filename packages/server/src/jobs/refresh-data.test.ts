import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { expect, test } from "vitest";
import { dueSources, sourceStates } from "../store/data/tables.ts";
import { newUuid } from "../store/uuid.ts";
import { withDatabase } from "../test/database.ts";
import { neighbour } from "../test/neighbour.ts";
import { FetchError, type FetchRules, fetchSource } from "./fetch-source.ts";
import { loadTables } from "./load-tables.ts";
import { isPrivateAddress } from "./private-addresses.ts";
import { type RefreshReport, refreshData, refreshDue } from "./refresh-data.ts";

const hour = 3_600_000;
const noon = Date.UTC(2031, 4, 2, 12);
const none = { etag: null, lastModified: null };
const open: FetchRules = { allowPrivate: true, timeoutMs: 60_000 };
const header = "Country,Updated,Cases\n";

const outside = neighbour();

function says(status: number, body = "", headers: Record<string, string> = {}): void {
  outside.answer = (_, response) => response.writeHead(status, headers).end(body);
}

async function addSource(db: pg.Pool, location: string) {
  const organisationId = newUuid<"organisation">();
  const reading = { kind: "countries", name: "Country", updated: "Updated", values: { confirmed: "Cases" } };
  const rules = { ...reading, cumulative: ["confirmed"] };
  const source = {
    key: "cases",
    format: "csv",
    location,
    refreshSeconds: 3600,
    staleAfterSeconds: 7200,
    reading: rules,
  };
  await db.query("insert into organisations (id, name, settings) values ($1, 'Test', $2)", [
    organisationId,
    JSON.stringify({ dataSources: [source] }),
  ]);
  return { organisationId, key: "cases" };
}

function counts({ table }: RefreshReport): unknown {
  return table?.rows.map((row) => [row.key, row.values["confirmed"], row.date]);
}

const deps = (now: number) => ({ ...open, now: () => now });

test("what was read is stored, loaded by every process, and due again later", () =>
  withDatabase(async (db) => {
    const source = await addSource(db, `${outside.url}/cases.csv`);
    says(200, `${header}Kenya,2031-05-01,30\n`);
    expect(await dueSources(db, noon)).toEqual([source]);
    expect(counts(await refreshData(db, source, deps(noon)))).toEqual([["KE", 30, "2031-05-01"]]);
    expect((await loadTables(db, source.organisationId)).map((table) => [table.key, table.asOf])).toEqual([
      ["cases", "2031-05-01"],
    ]);
    const { rows } = await db.query<{ revision: string }>("select revision from organisations");
    expect(rows).toEqual([{ revision: "2" }]);
    expect(await dueSources(db, noon + hour - 1)).toEqual([]);
    expect(await dueSources(db, noon + hour)).toEqual([source]);
  }));

test("errors, broken answers and faults keep the last good values, say why, and are tried again soon", () =>
  withDatabase(async (db) => {
    const source = await addSource(db, `${outside.url}/cases.csv`);
    says(200, `${header}Kenya,2031-05-01,30\n`);
    await refreshData(db, source, deps(noon));
    const faults: (() => void)[] = [
      () => says(500),
      () => says(404),
      () => says(200, "<html>Busy</html>"),
      () => {
        outside.answer = (request) => request.socket.destroy();
      },
      () => {
        outside.answer = (_, response) => {
          response.writeHead(200, { "content-length": "5000" }).write(header);
          response.destroy();
        };
      },
    ];
    for (const fault of faults) {
      fault();
      const report = await refreshData(db, source, deps(noon + hour));
      expect(report.outcome).toMatch(/failed|rejected/);
      expect(counts(report)).toEqual([["KE", 30, "2031-05-01"]]);
      expect((await sourceStates(db, noon + hour))[0]?.lastError).toEqual(report.problems[0]?.text);
    }
    expect(await dueSources(db, noon + hour + 16 * 60_000)).toEqual([source]);
    expect((await sourceStates(db, noon + 2 * hour)).map((state) => state.stale)).toEqual([false]);
    expect((await sourceStates(db, noon + 2 * hour + 1)).map((state) => state.stale)).toEqual([true]);
    says(200, `${header}Kenya,2031-05-02,31\n`);
    expect(counts(await refreshData(db, source, deps(noon + hour)))).toEqual([["KE", 31, "2031-05-02"]]);
    expect((await sourceStates(db, noon + hour))[0]).toMatchObject({
      lastError: null,
      stale: false,
      asOf: "2031-05-02",
    });
  }));

test("a source that never gave anything is stale, and does not stop the others", () =>
  withDatabase(async (db) => {
    await addSource(db, `${outside.url}/gone.csv`);
    await addSource(db, `${outside.url}/cases.csv`);
    outside.answer = (request, response) =>
      request.url === "/gone.csv" ? response.writeHead(404).end() : response.end(`${header}Kenya,2031-05-01,30\n`);
    const reports = await refreshDue(db, deps(noon));
    expect(reports.map((report) => report.outcome).sort()).toEqual(["failed", "read"]);
    expect((await sourceStates(db, noon)).map((state) => state.stale).sort()).toEqual([false, true]);
  }));

test("the server is told what we have, and a version that did not change refreshes the age", () =>
  withDatabase(async (db) => {
    const source = await addSource(db, `${outside.url}/cases.csv`);
    says(200, `${header}Kenya,2031-05-01,30\n`, { etag: '"a"', "last-modified": "Fri, 02 May 2031 10:00:00 GMT" });
    await refreshData(db, source, deps(noon));
    says(304);
    const report = await refreshData(db, source, deps(noon + hour));
    expect(outside.asked[1]?.headers).toMatchObject({
      "if-none-match": '"a"',
      "if-modified-since": "Fri, 02 May 2031 10:00:00 GMT",
    });
    expect([report.outcome, report.table?.fetchedAt]).toEqual(["unchanged", noon + hour]);
  }));

test("while a fall waits to be confirmed the version is fetched whole each time", () =>
  withDatabase(async (db) => {
    const source = await addSource(db, `${outside.url}/cases.csv`);
    const version = (count: number, etag: string) => says(200, `${header}Kenya,2031-05-02,${count}\n`, { etag });
    version(30, "a");
    await refreshData(db, source, deps(noon));
    version(20, "b");
    expect(counts(await refreshData(db, source, deps(noon + hour)))).toEqual([["KE", 30, "2031-05-02"]]);
    await refreshData(db, source, deps(noon + 2 * hour));
    expect(outside.asked[2]?.headers["if-none-match"]).toBeUndefined();
    version(21, "c");
    expect(counts(await refreshData(db, source, deps(noon + 26 * hour)))).toEqual([["KE", 21, "2031-05-02"]]);
  }));

test("of a dated location the newest day that is there is read", () =>
  withDatabase(async (db) => {
    const source = await addSource(db, `${outside.url}/{date:MM-dd-yyyy}.csv`);
    outside.answer = (request, response) =>
      request.url === "/05-01-2031.csv"
        ? response.end(`${header}Kenya,2031-05-02 04:00,30\n`)
        : response.writeHead(404).end();
    expect(counts(await refreshData(db, source, deps(noon)))).toEqual([["KE", 30, "2031-05-01"]]);
    expect(outside.asked.map((request) => request.url)).toEqual(["/05-02-2031.csv", "/05-01-2031.csv"]);
  }));

test("two processes that refresh at once leave one whole table", () =>
  withDatabase(async (db) => {
    const source = await addSource(db, `${outside.url}/cases.csv`);
    says(200, `${header}Kenya,2031-05-01,30\n`);
    const both = await Promise.all([refreshData(db, source, deps(noon)), refreshData(db, source, deps(noon))]);
    expect(both.map((report) => report.outcome)).toEqual(["read", "read"]);
    expect(await loadTables(db, source.organisationId)).toHaveLength(1);
  }));

test("a private address is refused by number, by name and behind a redirect, unless the installation allows it", async () => {
  says(200, "secret");
  const closed = { allowPrivate: false, timeoutMs: 60_000 };
  const { port } = new URL(outside.url);
  for (const address of [
    outside.url,
    `http://localhost:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    `http://2130706433:${port}/`,
  ])
    await expect(fetchSource(address, none, closed), address).rejects.toThrow(/private address/);
  expect(outside.asked).toEqual([]);
  expect(await fetchSource(outside.url, none, open)).toMatchObject({ kind: "text", text: "secret" });
});

test("private, local and reserved ranges are told from the public ones", () => {
  const closed = [
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "::1",
    "::",
    "fe80::1",
  ];
  for (const address of [...closed, "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "nonsense"])
    expect(isPrivateAddress(address), address).toBe(true);
  for (const address of ["8.8.8.8", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8"])
    expect(isPrivateAddress(address), address).toBe(false);
});

test("redirects are followed a few times, and only to web addresses", async () => {
  outside.answer = (request, response) => {
    const hop = Number(request.url?.slice(1) || 0);
    if (hop < 3) response.writeHead(302, { location: `/${hop + 1}` }).end();
    else response.end("there");
  };
  expect(await fetchSource(outside.url, none, open)).toMatchObject({ text: "there" });
  says(302, "", { location: "/again" });
  await expect(fetchSource(outside.url, none, open)).rejects.toThrow(/redirected more than 3 times/);
  says(302, "", { location: "file:///etc/passwd" });
  await expect(fetchSource(outside.url, none, open)).rejects.toThrow(/redirected to file:/);
});

test("an answer that is too large or too slow is given up", async () => {
  says(200, "x".repeat(2000));
  await expect(fetchSource(outside.url, none, { ...open, maxBytes: 1000 })).rejects.toThrow(/larger than 0.001 MB/);
  outside.answer = () => undefined;
  await expect(fetchSource(outside.url, none, { ...open, timeoutMs: 100 })).rejects.toThrow(FetchError);
});

test("files are read from the project folder, and from nowhere else", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hotline-"));
  try {
    await writeFile(join(folder, "cases.csv"), "\ufeffa,b\n");
    expect(await fetchSource("cases.csv", none, { ...open, folder })).toMatchObject({ kind: "text" });
    expect(await fetchSource("later.csv", none, { ...open, folder })).toEqual({ kind: "absent" });
    await symlink("/etc/hostname", join(folder, "link.csv"));
    for (const outside of ["../../etc/passwd", "../nobody-knows-me.csv", "link.csv"])
      await expect(fetchSource(outside, none, { ...open, folder })).rejects.toThrow(/outside the project/);
    await expect(fetchSource("/etc/passwd", none, { ...open, folder })).rejects.toThrow(/relative/);
    await expect(fetchSource("cases.csv", none, open)).rejects.toThrow(/no project folder/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
