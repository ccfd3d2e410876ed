import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { plainly } from "./plain.ts";

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

test("a file or folder that is missing or of the wrong kind is told by its path", async () => {
  const dir = await mkdtemp(join(tmpdir(), "plain-"));
  const file = join(dir, "a.txt");
  await writeFile(file, "");
  expect(plainly(await failureOf(readFile(join(dir, "b"))))).toBe(`There is no ${dir}/b.`);
  expect(plainly(await failureOf(writeFile(join(dir, "c", "d"), "")))).toBe(`There is no folder ${dir}/c.`);
  expect(plainly(await failureOf(readFile(join(file, "e"))))).toContain("is a file, no folder");
  expect(plainly(await failureOf(writeFile(dir, "")))).toBe(`${dir} is a folder: give a file.`);
  expect(plainly(await failureOf(readFile(dir)))).toBe("A folder was given where a file is needed.");
  await rm(dir, { recursive: true });
  const mkdirBelowProc = Object.assign(new Error("no"), { code: "ENOENT", syscall: "mkdir", path: "/proc/x" });
  expect(plainly(mkdirBelowProc)).toBe("No folder can be made at /proc/x.");
});

test("a disk that is full is told, also where the system does not say of which file", () => {
  const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" });
  expect(plainly(full)).toBe("The disk is full: not everything could be written.");
});

test("a database that does not answer, or refuses, is told with what to look at", async () => {
  const client = new pg.Client({ connectionString: "postgres://x:y@127.0.0.1:1/h" });
  expect(plainly(await failureOf(client.connect()))).toBe(
    "Nothing answers at 127.0.0.1:1 (ECONNREFUSED): does the database run there, and is DATABASE_URL right?",
  );
  const socket = new pg.Client({ connectionString: "postgres://x@/h?host=/no/such/folder" });
  expect(plainly(await failureOf(socket.connect()))).toContain("answers at /no/such/folder/.s.PGSQL.5432 (ENOENT)");
  const refused = Object.assign(new Error('database "h" does not exist'), { code: "3D000" });
  expect(plainly(refused)).toBe(
    'The database says: database "h" does not exist. Create it (createdb), or is DATABASE_URL right?',
  );
});

test("what the database says of a migration is told with what to do about it", () => {
  const cause = Object.assign(new Error("permission denied to create role"), { code: "42501" });
  expect(plainly(new Error("Migration 000010.sql failed", { cause }))).toMatch(
    /^Migration 000010.sql failed\. .*rights/,
  );
  expect(plainly(new Error("Something else", { cause: new Error("why") }))).toBeUndefined();
});

test("what is no failure of the system speaks for itself", () => {
  expect(plainly(new Error("There is no such journey."))).toBeUndefined();
  expect(plainly("no error at all")).toBeUndefined();
});
