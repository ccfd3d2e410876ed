import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ensureWritable } from "./writable.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "writable-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("the folder of a result is made, and nothing else is left behind", async () => {
  await ensureWritable(join(folder, "reports", "today", "load.json"), undefined);
  expect(await readdir(join(folder, "reports", "today"))).toEqual([]);
});

test("a file that is there keeps what is in it", async () => {
  await writeFile(join(folder, "load.json"), "before");
  await ensureWritable(join(folder, "load.json"));
  expect(await readFile(join(folder, "load.json"), "utf8")).toBe("before");
});

test("a folder, or a path through a file, is told before the work begins", async () => {
  await mkdir(join(folder, "load.json"));
  await expect(ensureWritable(join(folder, "load.json"))).rejects.toMatchObject({ code: "EISDIR" });
  await writeFile(join(folder, "file"), "");
  await expect(ensureWritable(join(folder, "file", "load.json"))).rejects.toMatchObject({ path: expect.any(String) });
});

test("a folder that can never be made is told, and not tried for ever", () =>
  expect(ensureWritable("/proc/none/load.json")).rejects.toMatchObject({ code: "ENOENT" }));
