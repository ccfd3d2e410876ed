import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPostgres } from "./postgres.ts";

const settings = { shared_buffers: "16MB" };
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hotline-embedded-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

test("data survives a stop, a crash and the death of the server", async () => {
  const dataDir = join(folder, "postgres");
  const first = await startPostgres({ dataDir, settings });
  await ask(first.url, "create table kept as select 1 as n");
  await first.stop();
  const second = await startPostgres({ dataDir, settings });
  await ask(second.url, "insert into kept values (2)");
  await second.stop("immediate");
  const third = await startPostgres({ dataDir, settings });
  await ask(third.url, "insert into kept values (3)");
  process.kill(third.pid, "SIGKILL");
  await third.stop();
  const fourth = await startPostgres({ dataDir, settings });
  expect(await ask(fourth.url, "select sum(n)::int from kept")).toBe(6);
  await fourth.stop();
});

test("a server that is killed is started again, with its data, until it is stopped", async () => {
  const ends: string[] = [];
  const dataDir = join(folder, "postgres");
  const server = await startPostgres({ dataDir, settings, onEnd: (log) => ends.push(log) });
  const killed = server.pid;
  process.kill(killed, "SIGKILL");
  while (server.pid === killed) await delay(20);
  expect(await ask(server.url, "select sum(n)::int from kept")).toBe(6);
  expect(ends).toEqual([`${dataDir}.log`]);
  const last = server.pid;
  await server.stop();
  expect(isAlive(last)).toBe(false);
});

test("the log tells which statement failed, and not what its row held", async () => {
  const dataDir = join(folder, "quiet");
  const server = await startPostgres({ dataDir, settings });
  await ask(server.url, "create table said (words text check (words <> 'I am afraid'))");
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await expect(client.query("insert into said values ($1)", ["I am afraid"])).rejects.toThrow(
    "violates check constraint",
  );
  await client.end();
  await server.stop();
  const log = await readFile(`${dataDir}.log`, "utf8");
  expect(log).toContain("insert into said values ($1)");
  expect(log).not.toContain("I am afraid)");
});

test("a second server in the same folder is refused while the first lives", async () => {
  const dataDir = join(folder, "postgres");
  const first = await startPostgres({ dataDir, settings });
  await expect(startPostgres({ dataDir, settings })).rejects.toThrow(`in use by process ${process.pid}`);
  expect(await ask(first.url, "select 1")).toBe(1);
  await first.stop();
});

test("a server whose parent was killed is ended by the next start", async () => {
  const dataDir = join(folder, "postgres");
  const orphan = await startPostgres({ dataDir, settings });
  // What kill -9 leaves: the server runs, and the lock names a process that is gone.
  await writeFile(`${dataDir}.lock`, JSON.stringify({ pid: process.pid, identity: "an earlier life", info: {} }));
  const heir = await startPostgres({ dataDir, settings });
  expect(heir.pid).not.toBe(orphan.pid);
  while (isAlive(orphan.pid)) await delay(10);
  await heir.stop();
});

test("a first start that was cut off begins again", async () => {
  const dataDir = join(folder, "cut");
  const whole = await startPostgres({ dataDir, settings });
  await whole.stop();
  await rm(join(dataDir, "global"), { recursive: true });
  await writeFile(`${dataDir}.unfinished`, "");
  const again = await startPostgres({ dataDir, settings });
  expect(await ask(again.url, "select current_database()")).toBe("hotline");
  await again.stop();
});

test("a path that is too long for a socket gets one in the temp folder, removed at the stop", async () => {
  const dataDir = join(folder, "x".repeat(90), "postgres");
  const server = await startPostgres({ dataDir, settings });
  const socket = new URL(server.url).searchParams.get("host") ?? "";
  expect(socket.length).toBeLessThan(90);
  expect(await ask(server.url, "select 1")).toBe(1);
  await server.stop();
  await expect(stat(socket)).rejects.toThrow("ENOENT");
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
