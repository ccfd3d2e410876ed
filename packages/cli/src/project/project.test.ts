import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Project } from "@hotline/core/model/project.ts";
import { exportProject, importProject } from "@hotline/server/store/import-project.ts";
import { withDatabase } from "@hotline/server/test/database.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readProject } from "./read-project.ts";
import { writeProject } from "./write-project.ts";

const menu = "11111111-aaaa-4bbb-8ccc-000000000001";
const twin = "11111111-aaaa-4bbb-8ccc-000000000002";

const clinic: Project = {
  name: "Clinic line",
  languages: ["eng", "fra"],
  timezone: "Africa/Kigali",
  country: "RW",
  fields: [
    { key: "age", name: "Age", type: "number" },
    { key: "due", name: "Due date", type: "datetime" },
  ],
  globals: { opening: "8 to 17" },
  triggers: [
    { kind: "keyword", keywords: { eng: ["hi"], fra: ["salut"] }, match: "only", interrupt: true, journey: menu },
    { kind: "catchAll", journey: twin },
  ],
  journeys: [
    { uuid: menu, name: "Menu", spec_version: "14.2.0", language: "eng", type: "messaging", nodes: [] },
    { uuid: twin, name: "Menu", spec_version: "14.2.0", language: "eng", type: "messaging", nodes: [] },
  ],
  groups: [
    { uuid: "22222222-aaaa-4bbb-8ccc-000000000001", name: "Mothers" },
    { uuid: "22222222-aaaa-4bbb-8ccc-000000000002", name: "Adults", query: "age >= 18" },
  ],
  labels: [{ uuid: "33333333-aaaa-4bbb-8ccc-000000000001", name: "Question" }],
  campaigns: [
    {
      uuid: "44444444-aaaa-4bbb-8ccc-000000000001",
      name: "Check-ups",
      group: "22222222-aaaa-4bbb-8ccc-000000000001",
      reminders: [
        {
          uuid: "44444444-aaaa-4bbb-8ccc-000000000002",
          field: "due",
          offset: -3,
          unit: "days",
          hour: 9,
          whenBusy: "skip",
          does: { kind: "message", texts: { eng: "Three days to go" }, language: "eng" },
        },
      ],
    },
  ],
  hours: { mon: [["08:00", "16:00"]] },
  specialDays: [
    { date: "12-25", name: "Christmas", hours: [] },
    { date: "2026-12-24", name: "", hours: [["08:00", "12:00"]] },
  ],
  setAside: { triggers: [{ trigger_type: "M", flow: { uuid: menu, name: "Menu" } }] },
  content: { welcome: { eng: "Welcome", fra: "Bienvenue" }, bye: { eng: "Bye" } },
  dataSources: [
    {
      key: "beds",
      format: "csv",
      location: "data/beds.csv",
      refreshSeconds: 60,
      staleAfterSeconds: 3600,
      reading: { name: ["clinic"], values: { free: ["free"] } },
    },
  ],
};

let dir = "";
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "project-"));
});
afterEach(() => rm(dir, { recursive: true }));

const sorted = (project: Project | null) =>
  project && {
    ...project,
    journeys: [...project.journeys].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
  };

test("a project that is written is read back as it was", async () => {
  await writeProject(dir, clinic);
  expect(sorted(await readProject(dir))).toEqual(sorted(clinic));
});

test("a project survives files, the database and files again", async () => {
  await writeProject(dir, clinic);
  await withDatabase(async (db) => {
    const { organisationId } = await importProject(db, await readProject(dir));
    const exported = await exportProject(db, organisationId);
    if (!exported) throw new Error("nothing was exported");
    await writeProject(dir, exported);
  });
  expect(sorted(await readProject(dir))).toEqual(sorted(clinic));
});

test("a journey that was removed is gone from the next export into the same folder", async () => {
  await writeProject(dir, clinic);
  await writeProject(dir, { ...clinic, triggers: [], journeys: clinic.journeys.slice(0, 1) });
  expect(await readdir(join(dir, "journeys"))).toEqual(["menu.json"]);
});

test("an export refuses a folder that holds something else", async () => {
  await writeFile(join(dir, "thesis.txt"), "years of work");
  await expect(writeProject(dir, clinic)).rejects.toThrow("holds other files");
});

test.each([
  ["hotline.json", { languages: ["english"] }, "hotline.json: languages[0]: must be a language of three letters"],
  ["hotline.json", { timezone: "Mars/Olympus" }, "hotline.json: timezone: must be an IANA time zone"],
  [
    "hotline.json",
    { specialDays: [{ date: "2026-02-30", hours: [] }] },
    "hotline.json: specialDays[0].date: must be a day, e.g. 2026-12-24 or, of every year, 12-25",
  ],
  [
    "hotline.json",
    { specialDays: ["12-25", "12-26", "12-25"].map((date) => ({ date, hours: [] })) },
    "hotline.json: specialDays: must not have a day twice: 12-25",
  ],
  ["hotline.json", { colour: "red" }, 'hotline.json: "colour" is not known here; correct its name, or take it out'],
  [
    "hotline.json",
    { triggers: [{ kind: "catchAll", journey: twin.replace("2", "9") }] },
    "triggers[0].journey: there is no",
  ],
  ["journeys/menu.json", { uuid: "menu" }, "menu.json: uuid: must be a UUID"],
  ["journeys/menu.json", { uuid: twin }, "uuid: is that of"],
  ["content/texts.json", { welcome: { eng: 5 } }, "texts.json: welcome.eng: "],
])("a mistake in %s is told with its file and key: %j", async (file, change, message) => {
  await writeProject(dir, clinic);
  const whole: unknown = JSON.parse(await readFile(join(dir, file), "utf8"));
  await writeFile(join(dir, file), JSON.stringify({ ...Object(whole), ...change }));
  await expect(readProject(dir)).rejects.toThrow(message);
});

test("a file that an editor saved as Windows-1252 keeps its accents", async () => {
  await writeProject(dir, clinic);
  await writeFile(join(dir, "content", "more.json"), Buffer.from('{ "tea": { "eng": "café" } }', "latin1"));
  expect((await readProject(dir)).content["tea"]).toEqual({ eng: "café" });
});

test("broken JSON is told with its file", async () => {
  await writeProject(dir, clinic);
  await writeFile(join(dir, "content", "texts.json"), "{");
  await expect(readProject(dir)).rejects.toThrow("texts.json is not valid JSON");
});

test("a folder without hotline.json is told so", async () => {
  await expect(readProject(dir)).rejects.toThrow("is no project folder");
});
