import fc from "fast-check";
import { expect, test } from "vitest";
import type { Project } from "../../model/project.ts";
import { readFlow } from "../read/flow.ts";
import { action, type CaseSketch, flowJson, id, type NodeSketch, say } from "../test/sketch.ts";
import { dialectNames, exportFile, ImportError, importFile } from "./index.ts";

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const key = fc.constantFrom("age", "town", "due_date", "f_1");
const language = fc.constantFrom("eng", "fra", "ara", "und");
const names = ["one", "two", "three"] as const;
const name = fc.constantFrom(...names);

const actions = fc.oneof(
  text.map((said) => say(said)),
  key.map((field) =>
    action(`set ${field}`, "set_contact_field", { field: { key: field, name: field }, value: "@input" }),
  ),
  text.map((query) => action(`look ${query}`, "lookup_data", { source: "cases", query, result_name: "Found" })),
  text.map((group) => action(`add ${group}`, "add_contact_groups", { groups: [{ uuid: id(group), name: group }] })),
  name.map((to) => action(`enter ${to}`, "enter_flow", { flow: { uuid: id(to), name: to } })),
  text.map((what) => action(`odd ${what}`, "do_something_odd", { what })),
);

const router = fc.record({
  wait: fc.boolean(),
  cases: fc.array(
    fc.oneof(
      text.map((word): CaseSketch => ["has_any_word", word, word]),
      fc.constant<CaseSketch>(["has_media", ["@input.attachments", "image"], "Picture"]),
      fc.constant<CaseSketch>(["has_number_gt", "3", "More"]),
    ),
    { maxLength: 3 },
  ),
});

const journey = fc
  .record({
    nodes: fc.array(
      fc.record({ said: fc.uniqueArray(actions, { selector: ({ uuid }) => uuid }), router: fc.option(router) }),
    ),
    language: fc.constantFrom("eng", "fra", "und"),
    translation: fc.option(text),
  })
  .map(({ nodes, language: base, translation }) => (flow: string) => {
    const seen = new Set<unknown>();
    const sketches = nodes.map(({ said, router: way }, at): NodeSketch => {
      // An action's id follows from its words, and may stand once in a flow.
      const own = said.filter(({ uuid }) => !seen.has(uuid) && seen.add(uuid));
      return { name: `n${at}`, actions: own, ...(way === null ? {} : { ...way, other: null }) };
    });
    const localization = translation === null ? {} : { fra: { [id("action x")]: { text: [translation] } } };
    return flowJson({ name: flow, nodes: sketches, localization, more: { language: base } });
  });

const trigger: fc.Arbitrary<Project["triggers"][number]> = fc.oneof(
  fc.record({
    kind: fc.constant("keyword" as const),
    keywords: fc.dictionary(language, fc.array(text, { minLength: 1 }), { minKeys: 1 }),
    match: fc.constantFrom("only" as const, "first" as const),
    interrupt: fc.boolean(),
    journey: name.map((one) => id(one)),
  }),
  name.map((one) => ({ kind: "catchAll" as const, journey: id(one) })),
  name.map((one) => ({ kind: "newContact" as const, journey: id(one) })),
);

const campaign = fc.record({
  uuid: fc.uuid(),
  name: text,
  group: fc.uuid(),
  reminders: fc.array(
    fc.record({
      uuid: fc.uuid(),
      field: key,
      offset: fc.integer({ min: -400, max: 400 }),
      unit: fc.constantFrom("minutes" as const, "hours" as const, "days" as const, "weeks" as const),
      whenBusy: fc.constantFrom("interrupt" as const, "skip" as const, "beside" as const),
      does: fc.oneof(
        fc.record({ kind: fc.constant("journey" as const), journey: name.map((one) => id(one)) }),
        fc.record({ kind: fc.constant("message" as const), texts: fc.dictionary(language, text), language }),
      ),
    }),
    { maxLength: 2 },
  ),
});

const project: fc.Arbitrary<Project> = fc
  .record(
    {
      name: text,
      languages: fc.uniqueArray(language, { minLength: 1 }),
      timezone: fc.constantFrom("UTC", "Africa/Kigali"),
      country: fc.constantFrom("RW", "ZA"),
      fields: fc.uniqueArray(
        fc.record({ key, name: text, type: fc.constantFrom("text" as const, "number" as const, "datetime" as const) }),
        { selector: (field) => field.key },
      ),
      globals: fc.dictionary(key, text),
      triggers: fc.array(trigger, { maxLength: 3 }),
      content: fc.dictionary(key, fc.dictionary(language, text)),
      groups: fc.array(fc.record({ uuid: fc.uuid(), name: text, query: text }, { requiredKeys: ["uuid", "name"] })),
      labels: fc.array(fc.record({ uuid: fc.uuid(), name: text })),
      campaigns: fc.array(campaign, { maxLength: 2 }),
      journeys: fc.tuple(journey, journey, journey).map((makers) => makers.map((make, at) => make(names[at] ?? ""))),
    },
    { requiredKeys: ["name", "languages", "timezone", "fields", "globals", "triggers", "content", "journeys"] },
  )
  .map((made) => ({ ...made, dataSources: [] }));

test.each(dialectNames)("whatever a project holds, a file for %s gives it back when it is imported", (dialect) => {
  fc.assert(
    fc.property(project, (one) => {
      const { file } = exportFile(one, dialect);
      expect(importFile(JSON.parse(JSON.stringify(file)), "another name").project).toEqual(one);
    }),
    { numRuns: 60 },
  );
});

test.each(dialectNames)(
  "what a file for %s has for the other system alone is read there without any part of ours",
  (dialect) => {
    fc.assert(
      fc.property(project, (one) => {
        const { hotline: _, ...file } = exportFile(one, dialect).file;
        const found = importFile(JSON.parse(JSON.stringify(file)), "another name").project;
        expect(JSON.stringify(found.journeys)).not.toContain("lookup_data");
        expect(found.journeys).toHaveLength(one.journeys.length);
      }),
      { numRuns: 30 },
    );
  },
);

/** JSON that has the names of an export file in it, at places where they may or may not belong. */
const junk = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, -1, "", "x", "eng", id("one"), "@fields.age", "13.0.0", "11.2", "has_text"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        ..."flows nodes uuid name language type actions exits router cases categories wait timeout localization eng".split(
          " ",
        ),
        ..."definition action_sets rule_sets rules test metadata campaigns events triggers fields groups key flow".split(
          " ",
        ),
        ..."spec_version base_language text msg vars collections trigger_type keywords relative_to offset unit".split(
          " ",
        ),
      ),
      tie("value"),
      { maxKeys: 6 },
    ),
  ),
})).value;

test("whatever stands in a file, it is imported into journeys that run, or refused with a sentence", () => {
  fc.assert(
    fc.property(junk, (file) => {
      try {
        const { project: made } = importFile(file, "Junk");
        for (const one of made.journeys) readFlow(one);
        expect(importFile(exportFile(made, "rapidpro").file, "Junk").project).toEqual(made);
      } catch (error) {
        expect(error).toBeInstanceOf(ImportError);
      }
    }),
    { numRuns: 400 },
  );
});
