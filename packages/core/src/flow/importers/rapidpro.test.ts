import { expect, test } from "vitest";
import { action, flowJson, id, say } from "../test/sketch.ts";
import { exportFile, ImportError, importFile } from "./index.ts";
import { isObject, objects } from "./json.ts";

const visit = flowJson({
  name: "Visit",
  nodes: [
    { name: "hello", actions: [say("Hello @fields.nickname from @globals.clinic")], to: "ask" },
    {
      name: "ask",
      wait: true,
      result: "Answer",
      cases: [["has_any_word", "yes", "Yes", "sort"]],
      other: "sort",
    },
    {
      name: "sort",
      actions: [
        action("group", "add_contact_groups", { groups: [{ uuid: id("mothers"), name: "Mothers" }] }),
        action("label", "add_input_labels", { labels: [{ uuid: id("visits"), name: "Visits" }] }),
        action("next", "enter_flow", { flow: { uuid: id("Elsewhere"), name: "Elsewhere" } }),
      ],
    },
  ],
  localization: { fra: { [id("action Hello @fields.nickname from @globals.clinic")]: { text: ["Bonjour"] } } },
});

const reference = { uuid: id("Visit"), name: "Visit" };
const file = {
  version: "13",
  site: "https://example.org",
  flows: [visit],
  fields: [{ key: "nickname", name: "Nickname", type: "text" }],
  groups: [{ uuid: id("adults"), name: "Adults", query: "age >= 18" }],
  triggers: [
    { trigger_type: "K", keywords: ["visit", "clinic"], match_type: "O", flow: reference, groups: [], channel: null },
    { trigger_type: "C", keyword: null, flow: reference, groups: [], channel: null },
    { trigger_type: "N", keyword: null, flow: reference, groups: [], channel: id("a channel") },
    { trigger_type: "M", keyword: null, flow: reference, groups: [], channel: null },
    { trigger_type: "C", keyword: null, flow: reference, groups: [{ uuid: id("adults"), name: "Adults" }] },
  ],
  campaigns: [
    {
      uuid: id("campaign"),
      name: "Check-ups",
      group: { uuid: id("mothers"), name: "Mothers" },
      events: [
        {
          uuid: id("event"),
          event_type: "M",
          relative_to: { key: "due_date", label: "Due date" },
          offset: -2,
          unit: "W",
          delivery_hour: 9,
          start_mode: "S",
          message: { eng: "Two weeks to go", fra: "Encore deux semaines" },
          base_language: "eng",
        },
        {
          uuid: id("event 2"),
          event_type: "F",
          relative_to: { key: "due_date", label: "Due date" },
          offset: 1,
          unit: "D",
          delivery_hour: -1,
          flow: reference,
        },
        { uuid: id("event 3"), event_type: "F", relative_to: { key: "due_date" }, offset: "soon", unit: "D" },
      ],
    },
  ],
};

const { project, report } = importFile(file, "Clinic");
const told = (level: string) => report.notes.filter((note) => note.level === level).map((note) => note.about);

test("the file's own lists come over, and what only journeys name is made", () => {
  expect(project.fields).toEqual([
    { key: "nickname", name: "Nickname", type: "text" },
    { key: "due_date", name: "Due date", type: "datetime" },
  ]);
  expect(project.groups).toEqual([
    { uuid: id("adults"), name: "Adults", query: "age >= 18" },
    { uuid: id("mothers"), name: "Mothers" },
  ]);
  expect(project.labels).toEqual([{ uuid: id("visits"), name: "Visits" }]);
  expect(project.globals).toEqual({ clinic: "" });
  expect(project.languages).toEqual(["eng", "fra"]);
});

test("triggers that can run here come over, and the others are kept", () => {
  expect(project.triggers).toEqual([
    {
      kind: "keyword",
      keywords: { eng: ["visit", "clinic"] },
      match: "only",
      interrupt: true,
      journey: id("Visit"),
    },
    { kind: "catchAll", journey: id("Visit") },
    { kind: "newContact", journey: id("Visit") },
  ]);
  expect(project.setAside?.triggers).toEqual([file.triggers[3], file.triggers[4]]);
});

test("campaigns become reminders, before and after a date", () => {
  expect(project.campaigns?.[0]?.reminders).toEqual([
    {
      uuid: id("event"),
      field: "due_date",
      offset: -2,
      unit: "weeks",
      hour: 9,
      whenBusy: "skip",
      does: {
        kind: "message",
        texts: { eng: "Two weeks to go", fra: "Encore deux semaines" },
        language: "eng",
      },
    },
    {
      uuid: id("event 2"),
      field: "due_date",
      offset: 1,
      unit: "days",
      whenBusy: "interrupt",
      does: { kind: "journey", journey: id("Visit") },
    },
  ]);
  expect(project.setAside?.reminders).toHaveLength(1);
});

test("the report says what needs attention and what cannot be done", () => {
  expect(told("attention")).toContain('journey "Elsewhere"');
  expect(told("attention")).toContain('global "clinic"');
  expect(told("attention")).toContain('the trigger by a new contact of "Visit"');
  expect(told("cannot")).toContain('the trigger by a missed call of "Visit"');
  expect(told("cannot")).toContain('campaign "Check-ups"');
  expect(report.counts).toMatchObject({ journeys: 1, triggers: 3, campaigns: 1, reminders: 2 });
});

test("an export holds what the file held, in the words of RapidPro", () => {
  const { file: out } = exportFile(project, "rapidpro");
  expect(out["version"]).toBe("13");
  expect(out["flows"]).toEqual(project.journeys);
  expect(objects(out["triggers"]).map((trigger) => trigger["trigger_type"])).toEqual(["K", "C", "N", "M", "C"]);
  const [campaign] = objects(out["campaigns"]);
  expect(objects(campaign?.["events"])[0]).toMatchObject(file.campaigns[0]?.events[0] ?? {});
  expect(objects(campaign?.["events"])).toHaveLength(3);
  expect(isObject(out["hotline"])).toBe(true);
});

test("an exported project is the same when it is imported again", () => {
  const whole = {
    ...project,
    timezone: "Africa/Kigali",
    country: "RW",
    content: { welcome: { eng: "Welcome" } },
    triggers: [
      {
        kind: "keyword" as const,
        keywords: { eng: ["hi"], fra: ["salut"] },
        match: "only" as const,
        interrupt: false,
        setsLanguage: true,
        journey: id("Visit"),
      },
    ],
  };
  for (const dialect of ["rapidpro", "glific"]) {
    const { file: out } = exportFile(whole, dialect);
    expect(importFile(JSON.parse(JSON.stringify(out)), "Other").project).toEqual(whole);
  }
});

test("what RapidPro does not know is left out of its file, told, and comes back", () => {
  const own = flowJson({
    name: "Numbers",
    nodes: [
      {
        name: "look",
        actions: [
          say("One moment"),
          action("look", "lookup_data", { source: "cases", query: "@input", result_name: "Place" }),
        ],
      },
    ],
  });
  const { file: out, notes } = exportFile({ ...project, journeys: [own], triggers: [] }, "rapidpro");
  expect(JSON.stringify(out["flows"])).not.toContain("lookup_data");
  expect(notes).toEqual([expect.objectContaining({ level: "cannot", about: 'journey "Numbers"' })]);
  expect(importFile(out, "Other").project.journeys).toEqual([own]);
});

test("importing one file twice gives one and the same project", () => {
  expect(importFile(file, "Clinic").project).toEqual(project);
});

test("a journey of a file that was exported twice under one id is taken once, with a word about it", () => {
  const twice = importFile({ ...file, flows: [visit, { ...visit, name: "Copy" }] }, "Clinic");
  expect(twice.project.journeys).toHaveLength(1);
  expect(twice.report.notes).toContainEqual(expect.objectContaining({ about: 'journey "Copy"', level: "cannot" }));
});

test("groups that are named by their names alone are made, unless there is one of that name", () => {
  const groups = [{ name_match: "adults" }, { name_match: "Elders" }, { name_match: "@results.group" }];
  const adds = flowJson({
    name: "Adds",
    nodes: [{ name: "add", actions: [action("add", "add_contact_groups", { groups })] }],
  });
  const { project: made } = importFile({ ...file, flows: [adds], campaigns: [] }, "Clinic");
  expect(made.groups?.map(({ name }) => name)).toEqual(["Adults", "Elders"]);
});

test("a journey that names another by an id of elsewhere leads to the one that has its name", () => {
  const leads = flowJson({
    name: "Leads",
    nodes: [
      {
        name: "go",
        actions: [action("go", "enter_flow", { flow: { uuid: id("as counted elsewhere"), name: "Visit" } })],
      },
    ],
  });
  const { project: linked, report: told } = importFile({ ...file, flows: [leads, visit] }, "Clinic");
  expect(JSON.stringify(linked.journeys[0])).toContain(id("Visit"));
  expect(told.notes).toContainEqual(expect.objectContaining({ about: 'journey "Leads"', level: "attention" }));
});

test.each([[[]], [null], ["flows"], [{ version: "13" }], [[{ name: "abs" }]]])("%j is no export file", (json) => {
  expect(() => importFile(json, "x")).toThrow(ImportError);
});
