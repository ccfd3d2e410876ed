import { expect, test } from "vitest";
import { defaultEnvironment } from "../../expr/index.ts";
import { fakeEnv } from "../../model/env.ts";
import { newContact } from "../contact.ts";
import { RootContext } from "../context/root.ts";
import { OpenTurn } from "../open-turn.ts";
import type { Session } from "../session.ts";
import { changeLanguage, contextSchema, inspect, localizablesOf, outlineOf, templatesOf } from "./index.ts";
import { id, journey, question, say } from "./test/journey.ts";

const visit = journey(
  [
    {
      name: "ask",
      actions: [
        {
          type: "add_contact_groups",
          uuid: id("g"),
          groups: [{ uuid: id("mothers"), name: "Mothers" }, { name_match: "@fields.ward" }],
        },
        say("hi", "Hi @contact.fields.nick, @globals.org", { quick_replies: ["Yes"] }),
      ],
      to: ["hear"],
    },
    {
      name: "hear",
      router: question("hear", [["has_group", id("fathers"), "Father"]], { result_name: "Who Is It" }),
      to: [null, null],
    },
    {
      name: "end",
      actions: [
        { type: "set_run_result", uuid: id("r"), name: "who is it", value: "@parent.results.age", category: "Else" },
        { type: "open_ticket", uuid: id("t"), note: "Call" },
      ],
      to: [null],
    },
  ],
  { localization: { fra: { [id("hi")]: { text: ["Salut @fields.nom"] } } } },
);

test("an inspection tells what a journey needs, saves and sets", () => {
  const { counts, dependencies, results, locals, parentResults, issues } = inspect(
    outlineOf(visit),
    ({ key, uuid }) => key !== "nom" && uuid !== id("fathers"),
  );
  expect(counts).toEqual({ nodes: 3, languages: 1 });
  expect(dependencies.map(({ type, key, uuid, missing }) => `${type} ${key ?? uuid}${missing ? "!" : ""}`)).toEqual([
    `group ${id("mothers")}`,
    "field ward",
    "field nick",
    "global org",
    "field nom!",
    `group ${id("fathers")}!`,
  ]);
  expect(results).toEqual([
    { key: "who_is_it", name: "Who Is It", categories: ["Father", "Other", "Else"], nodes: [id("hear"), id("end")] },
  ]);
  expect(locals).toEqual(["_new_ticket"]);
  expect(parentResults).toEqual(["age"]);
  expect(issues.map(({ type, node, language }) => [type, node, language])).toEqual([
    ["missing_dependency", id("ask"), "fra"],
    ["missing_dependency", id("hear"), undefined],
  ]);
});

test("the group of a test may be another one in another language", () => {
  const arguments_ = { [id("hear?Father")]: { arguments: [id("peres"), "Pères"] } };
  const { dependencies, issues } = inspect(
    outlineOf({ ...Object(visit), localization: { fra: arguments_ } }),
    ({ uuid }) => uuid !== id("peres"),
  );
  expect(dependencies).toContainEqual({ type: "group", uuid: id("peres"), name: "Pères", missing: true });
  expect(issues).toMatchObject([{ type: "missing_dependency", node: id("hear"), language: "fra" }]);
});

test("templates come with their translations, and translatable texts without", () => {
  const flow = outlineOf(visit);
  expect(templatesOf(flow)).toEqual([
    "@fields.ward",
    "Hi @contact.fields.nick, @globals.org",
    "Salut @fields.nom",
    "Yes",
    "@input.text",
    id("fathers"),
    "@parent.results.age",
    "Call",
  ]);
  expect(localizablesOf(flow)).toEqual([
    "Hi @contact.fields.nick, @globals.org",
    "Yes",
    id("fathers"),
    "Father",
    "Other",
    "Else",
  ]);
});

test("a change of the base language swaps what is translated and loses nothing", () => {
  const changed = changeLanguage(visit, "fra");
  const flow = outlineOf(changed);
  expect(flow.language).toBe("fra");
  expect(flow.nodes[0]?.actions[1]?.json).toMatchObject({ text: "Salut @fields.nom", quick_replies: ["Yes"] });
  expect(flow.localization.get("eng")?.get(id("hi"))?.get("text")).toEqual(["Hi @contact.fields.nick, @globals.org"]);
  expect(flow.localization.has("fra")).toBe(false);
  expect(localizablesOf(outlineOf(changeLanguage(changed, "eng")))).toEqual(localizablesOf(outlineOf(visit)));
  expect(() => changeLanguage(visit, "zul")).toThrow("no translation into zul");
});

test("the schema names what expressions can see at the top, and nothing else", () => {
  const environment = defaultEnvironment(fakeEnv());
  const assets = { flow: () => undefined, field: () => undefined, fields: () => [], global: () => undefined };
  const contact = newContact("c", "whatsapp:1", "2030-01-01T00:00:00Z");
  const more = {
    globals: () => [],
    content: () => undefined,
    contentKeys: () => [],
    lookup: () => ({ kind: "missing" as const }),
  };
  const turn = new OpenTurn({ runs: [] } as unknown as Session, null, contact, { ...assets, ...more }, environment, {});
  expect(Object.keys(contextSchema["root"] ?? {}).sort()).toEqual(new RootContext(turn, turn).names());
});
