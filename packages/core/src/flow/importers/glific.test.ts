import { expect, test } from "vitest";
import { id } from "../test/sketch.ts";
import { idOf } from "./ids.ts";
import { exportFile, importFile } from "./index.ts";
import { type Json, objectOf, objects } from "./json.ts";

const buttons = {
  type: "quick_reply",
  content: { type: "text", header: "Survey", text: "Shall we begin?" },
  options: [
    { type: "text", title: "Yes" },
    { type: "text", title: "No" },
  ],
};
const list = {
  type: "list",
  title: "Topics",
  body: "Choose one",
  items: [
    {
      title: "All",
      options: Array.from({ length: 12 }, (_, i) => ({ title: `T${i}`, description: i ? "" : "first" })),
    },
  ],
};

const exit = (name: string, to?: string) => ({
  uuid: id(`exit ${name}`),
  destination_uuid: to === undefined ? null : id(to),
});
const node = (name: string, actions: readonly Json[], to?: string, more: Json = {}): Json => ({
  uuid: id(name),
  actions: actions.map((one, i) => ({ uuid: id(`${name} ${i}`), ...one })),
  exits: [exit(name, to)],
  ...more,
});

const survey = {
  uuid: id("Survey"),
  name: "Survey",
  type: "message",
  spec_version: "13.2.0",
  language: "en",
  vars: [id("Survey")],
  expire_after_minutes: 600,
  localization: {
    hi: {
      [id("begin 0")]: {
        text: [JSON.stringify({ ...buttons, content: { text: "शुरू करें?" }, options: [{ title: "हाँ" }] })],
      },
    },
  },
  nodes: [
    node(
      "begin",
      [{ type: "send_interactive_msg", id: 7, name: "Survey", text: JSON.stringify(buttons), labels: [] }],
      "wait",
    ),
    node(
      "wait",
      [
        { type: "wait_for_time", delay: "1800" },
        { type: "send_msg", text: "Still there?" },
      ],
      "picture",
    ),
    node("picture", [], undefined, {
      router: {
        type: "switch",
        operand: "@input.text",
        wait: { type: "msg" },
        cases: [
          { uuid: id("case 1"), type: "has_image", arguments: [], category_uuid: id("cat 1") },
          { uuid: id("case 2"), type: "has_group", arguments: ["4", "Elders"], category_uuid: id("cat 1") },
        ],
        categories: [{ uuid: id("cat 1"), name: "Yes", exit_uuid: id("exit picture") }],
        default_category_uuid: id("cat 1"),
      },
    }),
    node("rest", [
      { type: "call_webhook", method: "FUNCTION", url: "parse", headers: {}, body: "", result_name: "parsed" },
      { type: "call_webhook", method: "GET", url: "http://example.org", headers: {}, body: "", result_name: "Weather" },
      { type: "send_msg", text: "It is @results.weather.temperature, @results.parsed.x" },
      { type: "send_interactive_msg", id: 8, name: "Topics", text: JSON.stringify(list) },
      { type: "add_contact_groups", groups: [{ uuid: 4, name: "Elders" }] },
      { type: "set_contact_language", language: "hi" },
      { type: "link_google_sheet", url: "http://example.org/sheet" },
    ]),
  ],
};
const file = {
  flows: [{ definition: survey, keywords: ["survey"] }],
  contact_field: ["Nick name"],
  collections: ["Elders"],
  interactive_templates: [],
};

const { project, report } = importFile(file, "Survey");
const journey = objectOf(project.journeys[0]);
const actionsOf = (name: string) =>
  objects(objects(journey["nodes"]).find(({ uuid }) => uuid === id(name))?.["actions"]);

test("an interactive message becomes a message with quick replies, in each language", () => {
  expect(actionsOf("begin")[0]).toMatchObject({
    type: "send_msg",
    text: "*Survey*\n\nShall we begin?",
    quick_replies: ["Yes", "No"],
  });
  expect(objectOf(objectOf(journey["localization"])["hin"])[id("begin 0")]).toEqual({
    text: ["शुरू करें?"],
    attachments: [],
    quick_replies: ["हाँ"],
  });
});

test("a list keeps its first ten options with their descriptions, and the rest is told", () => {
  const replies = actionsOf("rest")[3]?.["quick_replies"];
  expect(replies).toHaveLength(10);
  expect(replies).toContain("T0<extra>first");
  expect(report.notes.map(({ text }) => text)).toContain('"Topics" offers more than ten options; 2 were left out.');
});

test("a wait in the middle of a node becomes a node that waits, and one that goes on", () => {
  const nodes = objects(journey["nodes"]);
  const waiting = nodes.find(({ uuid }) => uuid === id("wait"));
  expect(objectOf(waiting?.["router"])["wait"]).toMatchObject({ type: "msg", timeout: { seconds: 1800 } });
  const next = nodes.find(({ uuid }) => uuid === objects(waiting?.["exits"])[0]?.["destination_uuid"]);
  expect(objects(next?.["actions"])).toMatchObject([{ type: "send_msg", text: "Still there?" }]);
  expect(next?.["exits"]).toEqual([exit("wait", "picture")]);
});

test("tests of media ask for attachments, and groups are known by their names", () => {
  const router = objectOf(objects(journey["nodes"]).find(({ uuid }) => uuid === id("picture"))?.["router"]);
  expect(objects(router["cases"])).toMatchObject([
    { type: "has_media", arguments: ["@input.attachments", "image"] },
    { type: "has_group", arguments: [idOf("group", "Elders"), "Elders"] },
  ]);
  expect(project.groups).toEqual([{ uuid: idOf("group", "Elders"), name: "Elders" }]);
  expect(actionsOf("rest")[4]?.["groups"]).toEqual(project.groups);
});

test("what a webhook answered is read from the result's extra; a function of Glific's is told to be missing", () => {
  expect(actionsOf("rest")[2]?.["text"]).toBe("It is @results.weather.extra.temperature, @results.parsed.extra.x");
  expect(actionsOf("rest")[0]).toMatchObject({ type: "call_glific_function", url: "parse" });
  const cannot = report.notes.filter(({ level }) => level === "cannot").map(({ text }) => text);
  expect(cannot).toEqual([
    'it calls the function "parse" inside Glific: use a webhook of your own instead.',
    "link_google_sheet needs Google sheets: make the sheet a data source and use lookup_data.",
  ]);
});

test("languages get three letters, keywords a trigger, and fields a key", () => {
  expect(journey["language"]).toBe("eng");
  expect(actionsOf("rest")[5]?.["language"]).toBe("hin");
  expect(project.languages).toEqual(["eng", "hin"]);
  expect(project.triggers).toMatchObject([{ kind: "keyword", keywords: { eng: ["survey"] }, match: "only" }]);
  expect(project.fields).toEqual([{ key: "nick_name", name: "Nick name", type: "text" }]);
});

test("a journey that nobody changed goes back to Glific as it came", () => {
  const { file: out } = exportFile(project, "glific");
  expect(objects(out["flows"])).toEqual([{ definition: survey, keywords: ["survey"] }]);
  expect(importFile(out, "Other").project).toEqual(project);
});

test("a journey that was changed goes back in Glific's words as far as there are any, and comes back the same", () => {
  const changed = { ...project, journeys: [{ ...journey, name: "Survey 2" }] };
  const { file: out } = exportFile(changed, "glific");
  const [flow] = objects(out["flows"]);
  const written = objectOf(flow?.["definition"]);
  expect(written).toMatchObject({ name: "Survey 2", language: "en" });
  expect(JSON.stringify(written)).toContain('"has_image"');
  expect(JSON.stringify(written)).toContain('"wait_for_time"');
  expect(JSON.stringify(written)).toContain('"method":"FUNCTION"');
  expect(importFile(JSON.parse(JSON.stringify(out)), "Other").project).toEqual(changed);
});
