import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newUuid } from "../../store/uuid.ts";
import { FileStore } from "./file-store.ts";

async function withFolder(run: (folder: string, files: FileStore) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "hotline-files-"));
  try {
    await run(folder, new FileStore(folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const organisation = newUuid<"organisation">();

test("a file that cannot be written leaves nothing half written behind", () =>
  withFolder(async (folder, files) => {
    const id = newUuid();
    // A folder in its place lets the move fail, after all of the file was written.
    await mkdir(join(folder, organisation, id, "occupied"), { recursive: true });
    await expect(files.put(organisation, id, Buffer.from("half"))).rejects.toThrow();
    expect(await readdir(join(folder, organisation))).toEqual([id]);
  }));

test("what killed processes left half written goes after a day, and nothing else", () =>
  withFolder(async (folder, files) => {
    const [kept, dead, young] = [newUuid(), `${newUuid()}.17.part`, `${newUuid()}.18.part`];
    await files.put(organisation, kept, Buffer.from("whole"));
    const old = new Date(Date.now() - 25 * 3_600_000);
    for (const [name, at] of [
      [dead, old],
      [young, new Date()],
      ["notes.part", old],
    ] as const) {
      await writeFile(join(folder, organisation, name), "half");
      await utimes(join(folder, organisation, name), at, at);
    }
    await files.removeAbandoned(Date.now());
    expect((await readdir(join(folder, organisation))).toSorted()).toEqual([kept, young, "notes.part"].toSorted());
    await new FileStore(join(folder, "never made")).removeAbandoned(Date.now());
  }));
