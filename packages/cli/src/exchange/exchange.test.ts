import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Project } from "@hotline/core/model/project.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exportCommand } from "../commands/export.ts";
import { importCommand } from "../commands/import.ts";
import { readProject } from "../project/read-project.ts";
import { writeProject } from "../project/write-project.ts";
import { writeInto } from "./into-folder.ts";
import { mergeProjects } from "./merge.ts";
import { printReport } from "./print-report.ts";
import { readExport } from "./read-export.ts";

const uuid = (n: number) => `55555555-0000-4000-8000-${String(n).padStart(12, "0")}`;

const journey = (n: number, name: string, text = "Hello") => ({
  uuid: uuid(n),
  name,
  spec_version: "14.4.2",
  language: "eng",
  type: "messaging",
  localization: {},
  nodes: [
    {
      uuid: uuid(n + 1),
      actions: [{ uuid: uuid(n + 2), type: "send_msg", text }],
      exits: [{ uuid: uuid(n + 3), destination_uuid: null }],
    },
  ],
});

const clinic: Project = {
  name: "Clinic",
  languages: ["fra"],
  timezone: "Africa/Kigali",
  fields: [{ key: "age", name: "Age in years", type: "number" }],
  globals: { opening: "8 to 17" },
  triggers: [{ kind: "catchAll", journey: uuid(10) }],
  journeys: [journey(10, "Old menu"), journey(20, "Other")],
  content: { bye: { fra: "Au revoir" } },
  dataSources: [],
  groups: [{ uuid: uuid(1), name: "Mothers" }],
};

const exported = {
  version: "13",
  flows: [journey(10, "New menu", "Hi @globals.opening"), journey(30, "Extra")],
  fields: [
    { key: "age", name: "Age", type: "text" },
    { key: "town", name: "Town", type: "text" },
  ],
  groups: [{ uuid: uuid(1), name: "All mothers", query: null }],
  triggers: [],
  campaigns: [],
};

let dir = "";
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "exchange-"));
  await writeFile(join(dir, "export.json"), `\uFEFF${JSON.stringify(exported)}`);
});
afterEach(() => rm(dir, { recursive: true }));

test("an export file becomes a project folder with the same journeys", async () => {
  const { project } = await readExport(join(dir, "export.json"));
  await writeInto(join(dir, "hotline"), project);
  const written = await readProject(join(dir, "hotline"));
  expect(new Set(written.journeys)).toEqual(new Set(project.journeys));
  expect({ ...written, journeys: [] }).toEqual({ ...project, journeys: [] });
});

test("an import into a project replaces what has the same id and keeps what people filled in", async () => {
  const { project } = await readExport(join(dir, "export.json"));
  const merged = mergeProjects(clinic, project);
  expect(merged.journeys.map((one) => (one as { name: string }).name)).toEqual(["New menu", "Other", "Extra"]);
  expect(merged.fields).toEqual([clinic.fields[0], { key: "town", name: "Town", type: "text" }]);
  expect(merged).toMatchObject({ globals: clinic.globals, languages: ["fra", "eng"], timezone: "Africa/Kigali" });
  expect(merged.groups).toEqual([{ uuid: uuid(1), name: "All mothers" }]);
});

test("in the folder a replaced journey keeps its file, and contents stay untouched", async () => {
  const folder = join(dir, "hotline");
  await writeProject(folder, clinic);
  const before = await readFile(join(folder, "content", "texts.json"), "utf8");
  const { project } = await readExport(join(dir, "export.json"));
  expect(await writeInto(folder, project)).toEqual({ merged: true });
  expect((await readdir(join(folder, "journeys"))).sort()).toEqual(["extra.json", "old-menu.json", "other.json"]);
  expect(await readFile(join(folder, "content", "texts.json"), "utf8")).toBe(before);
  expect((await readProject(folder)).journeys).toContainEqual(project.journeys[0]);
});

test("the commands turn a file into a folder and back into a file that gives the same folder", async () => {
  const run = (command: ReturnType<typeof importCommand>, ...args: readonly string[]) =>
    command.parseAsync(args, { from: "user" });
  await run(importCommand(), join(dir, "export.json"), "--dry-run", "--into", join(dir, "one"));
  expect(await readdir(dir)).toEqual(["export.json"]);
  await run(importCommand(), join(dir, "export.json"), "--into", join(dir, "one"));
  await run(exportCommand(), join(dir, "back.json"), "--as", "rapidpro", "--from", join(dir, "one"));
  await run(importCommand(), join(dir, "back.json"), "--into", join(dir, "two"));
  expect(await readProject(join(dir, "two"))).toEqual(await readProject(join(dir, "one")));
});

test("the report puts what is said of many things into one line", () => {
  const notes = ["a", "b", "c", "d", "e"].map((about) => ({ level: "attention", about, text: "look at it." }) as const);
  expect(printReport({ source: "RapidPro", counts: { journeys: 5, groups: 1, labels: 0 }, notes })).toEqual([
    "From RapidPro: 5 journeys, 1 group.",
    "",
    "Needs attention:",
    "  a, b, c and 2 more: look at it.",
  ]);
});

test.each([
  ["{", /is not valid JSON/],
  ["[]", /is no export file/],
])("a file with %s in it is refused with its name", async (text, message) => {
  const path = join(dir, "odd.json");
  await writeFile(path, text);
  await expect(readExport(path)).rejects.toThrow(message);
  await expect(readExport(path)).rejects.toThrow(path);
});
