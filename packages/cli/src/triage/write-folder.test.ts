import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readProject } from "../project/read-project.ts";
import { writeProject } from "../project/write-project.ts";

const folder = new URL("../../../../examples/momconnect", import.meta.url).pathname;

test("a project's triage folder is written back as it was read", async () => {
  const project = await readProject(folder);
  expect(project.triage?.answers.length).toBeGreaterThan(3);
  const dir = await mkdtemp(join(tmpdir(), "momconnect-"));
  try {
    await writeProject(dir, project);
    expect((await readProject(dir)).triage).toEqual(project.triage);
    const { triage: _, ...plain } = project;
    await writeProject(dir, plain);
    expect((await readProject(dir)).triage).toBeUndefined();
  } finally {
    await rm(dir, { recursive: true });
  }
});
