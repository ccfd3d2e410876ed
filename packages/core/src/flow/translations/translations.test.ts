import fc from "fast-check";
import { expect, test } from "vitest";
import type { Project } from "../../model/project.ts";
import { flowJson, id, say } from "../test/sketch.ts";
import { applyEntries, type Entry, entriesOf } from "./index.ts";

const menu = flowJson({
  name: "Menu",
  nodes: [
    { name: "hello", actions: [say("Hello @contact.name", { quick_replies: ["Yes", "No"] })], to: "ask" },
    { name: "ask", wait: true, cases: [["has_any_word", "yes y", "Yes", "bye"]], other: "bye" },
    { name: "bye", actions: [say("@results.answer"), say("Bye\n")] },
  ],
  localization: { fra: { [id("action Bye\n")]: { text: ["Au revoir\n"] } } },
});

const project: Project = {
  name: "Clinic",
  languages: ["eng", "fra"],
  timezone: "UTC",
  fields: [],
  globals: {},
  triggers: [],
  journeys: [menu],
  content: { welcome: { eng: "Welcome", fra: "Bienvenue" }, rule: { eng: "@globals.rule" }, only: { fra: "Seul" } },
  dataSources: [],
};

const entries = entriesOf(project, "fra");
const of = (source: string): Entry => {
  const entry = entries.find((one) => one.source === source);
  if (entry === undefined) throw new Error(`there is no entry for ${source}`);
  return entry;
};
const translate = (source: string, translation: string): Entry => ({ ...of(source), translation });

test("what can be translated is listed once, in order, with what there is of it; pure expressions are not", () => {
  expect(entries.map(({ source, translation }) => [source, translation])).toEqual([
    ["Hello @contact.name", ""],
    ["Yes", ""],
    ["No", ""],
    ["yes y", ""],
    ["Yes", ""],
    ["Other", ""],
    ["Bye\n", "Au revoir\n"],
    ["Welcome", "Bienvenue"],
  ]);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
});

test("a journey and contents need no translation into their own language", () => {
  expect(entriesOf(project, "eng")).toEqual([]);
});

test("translations are put where they belong, and counted", () => {
  const lines = [
    translate("Hello @contact.name", "Bonjour @contact.name"),
    translate("Welcome", "Soyez les bienvenus"),
  ];
  const { project: changed, report } = applyEntries(project, "fra", [...lines, of("Bye\n")]);
  expect(report).toMatchObject({ added: 1, changed: 1, unchanged: 1, stale: [], unknown: [] });
  expect(report.missing.map(({ source }) => source)).toEqual(["Yes", "No"]);
  expect(
    entriesOf(changed, "fra")
      .map(({ translation }) => translation)
      .slice(0, 2),
  ).toEqual(["Bonjour @contact.name", ""]);
  expect(changed.content["welcome"]).toEqual({ eng: "Welcome", fra: "Soyez les bienvenus" });
});

test("a text that was changed since is seen, and its old translation is not taken", () => {
  const line = { ...translate("Welcome", "Vieux"), source: "Welcome back" };
  const { project: changed, report } = applyEntries(project, "fra", [line]);
  expect(changed).toEqual(project);
  expect(report.stale).toEqual([{ ...line, now: "Welcome" }]);
});

test("line ends and white space around a text change nothing", () => {
  const { project: changed, report } = applyEntries(project, "fra", [
    { ...translate("Bye\n", " À bientôt"), source: "Bye\r\n" },
  ]);
  expect(report.stale).toEqual([]);
  expect(entriesOf(changed, "fra").find(({ source }) => source === "Bye\n")?.translation).toBe("À bientôt\n");
});

test("a key that is nowhere is told", () => {
  const line = { key: "content/gone", about: "", source: "Gone", translation: "Parti" };
  expect(applyEntries(project, "fra", [line]).report.unknown).toEqual(["content/gone"]);
});

test("an option without a translation says what it says in the source, since options are translated together", () => {
  const { project: changed } = applyEntries(project, "fra", [translate("No", "Non")]);
  const localization = (changed.journeys[0] as { localization: Record<string, Record<string, unknown>> }).localization;
  expect(localization["fra"]?.[id("action Hello @contact.name")]).toEqual({ quick_replies: ["Yes", "Non"] });
});

test("a new language is added to the project's", () => {
  expect(applyEntries(project, "swa", [translate("Welcome", "Karibu")]).project.languages).toEqual([
    "eng",
    "fra",
    "swa",
  ]);
});

test("whatever is translated, importing what was exported changes nothing", () => {
  const text = fc.string({ minLength: 1 }).filter((one) => one.trim() !== "");
  fc.assert(
    fc.property(fc.array(fc.option(text), { minLength: 8, maxLength: 8 }), (translations) => {
      const lines = entries.map((entry, at) => ({ ...entry, translation: translations[at] ?? "" }));
      const once = applyEntries(project, "fra", lines).project;
      const again = applyEntries(once, "fra", entriesOf(once, "fra"));
      expect(again.project).toEqual(once);
      expect(again.report).toMatchObject({ added: 0, changed: 0, stale: [], unknown: [] });
    }),
  );
});
