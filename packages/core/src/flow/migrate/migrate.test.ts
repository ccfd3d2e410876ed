import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fakeEnv } from "../../model/env.ts";
import { FlowError } from "../errors.ts";
import { readFlow } from "../read/flow.ts";
import { currentVersion, migrateFlow } from "./index.ts";
import { steps } from "./steps/index.ts";
import { templateFields } from "./template-fields.ts";
import { arbitraryDefinition, arbitraryLegacyDefinition } from "./test/arbitrary.ts";
import { compareVersions, parseVersion } from "./version.ts";

const id = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, "0")}`;
type Json = Readonly<Record<string, unknown>>;

function flow(version: string, parts: Json): Json {
  return {
    uuid: id(1),
    name: "Check-in",
    spec_version: version,
    language: "eng",
    type: "messaging",
    nodes: [],
    ...parts,
  };
}

/** A node whose only action is a call and whose router decides by its result. */
function callNode(action: Json, operand: string, args: readonly string[] = ["Success"]): Json {
  return {
    uuid: id(2),
    actions: [{ uuid: id(3), ...action }],
    router: {
      type: "switch",
      operand,
      cases: [
        { uuid: id(4), type: "has_category", arguments: args, category_uuid: id(6) },
        { uuid: id(5), type: "has_text", category_uuid: id(7) },
      ],
      categories: [
        { uuid: id(6), name: "Success", exit_uuid: id(8) },
        { uuid: id(7), name: "Failure", exit_uuid: id(9) },
      ],
      default_category_uuid: id(7),
    },
    exits: [{ uuid: id(8) }, { uuid: id(9) }],
  };
}

const send = (parts: Json): Json => ({
  uuid: id(2),
  actions: [{ uuid: id(3), type: "send_msg", text: "", ...parts }],
  exits: [{ uuid: id(8) }],
});

/** One step, from the version before. */
function step(to: string, parts: Json): Json {
  const index = steps.findIndex(({ version }) => version === to);
  const before = steps[index - 1]?.version ?? "13.0.0";
  return migrateFlow(flow(before, parts), { newId: fakeEnv().newId, to });
}

describe("each step", () => {
  const migrated = (parts: Json) => expect.objectContaining(parts);

  test("13.1.0 makes templating translatable", () => {
    const { nodes } = step("13.1.0", { nodes: [send({ templating: { variables: ["@contact"] } })] });
    expect(nodes).toEqual([
      send({ templating: { uuid: "00000000-0000-4000-8000-000000000001", variables: ["@contact"] } }),
    ]);
  });

  test("13.2.0 calls an unknown base language und, into which nothing is translated", () => {
    const localization = { und: { [id(3)]: { text: ["?"] } }, zul: { [id(3)]: { text: ["Sawubona"] } } };
    expect(step("13.2.0", { language: "base", localization })).toEqual(
      migrated({ language: "und", localization: { zul: localization.zul } }),
    );
  });

  test("13.3.0 finds what a call answered in every template of every language", () => {
    const texts = "@webhook.weeks @( 1+ 2 ) me@webhook.org @(UPPER(webhook))";
    const now = "@webhook.json.weeks @( 1+ 2 ) me@webhook.json.org @(upper(webhook.json))";
    const parts = (text: string) => ({
      nodes: [
        send({ text, quick_replies: [text], templating: { uuid: id(5), variables: [text] } }),
        callNode({ type: "call_webhook", headers: { Key: text }, url: "http://a.org", method: "GET" }, "@webhook.ok", [
          text,
        ]),
      ],
      localization: { zul: { [id(3)]: { text: [text] }, [id(4)]: { arguments: [text] }, [id(6)]: { name: [text] } } },
    });
    const wanted = parts(now);
    const result = step("13.3.0", parts(texts));
    expect(result["nodes"]).toEqual([
      wanted.nodes[0],
      callNode(
        { type: "call_webhook", headers: { Key: now }, url: "http://a.org", method: "GET" },
        "@webhook.json.ok",
        [now],
      ),
    ]);
    expect(result["localization"]).toEqual({ zul: { ...wanted.localization.zul, [id(6)]: { name: [texts] } } });
  });

  test("13.4.0 and 13.5.0 make variables of a template those of the message, half translated ones too", () => {
    const old = {
      nodes: [
        send({ templating: { uuid: id(5), template: { uuid: id(7), name: "due" }, variables: ["@contact", "now"] } }),
      ],
      localization: { zul: { [id(5)]: { variables: ["@contact", "manje"] } }, afr: {} },
    };
    const components = step("13.4.0", old);
    expect(components["localization"]).toEqual({
      zul: { "00000000-0000-4000-8000-000000000001": { params: ["@contact", "manje"] } },
      afr: {},
    });
    const simple = migrateFlow(components, { to: "13.5.0" });
    expect(simple["nodes"]).toEqual([
      send({ template: { uuid: id(7), name: "due" }, template_variables: ["@contact", "now"] }),
    ]);
    expect(simple["localization"]).toEqual({
      zul: { [id(3)]: { template_variables: ["@contact", "manje"] } },
      afr: {},
    });
  });

  test("13.6.0 and 13.6.1 cut long names, and the references to them", () => {
    const long = "n".repeat(70);
    const node = send({ text: `@results.${long} @(results.${long}.value & "") @results.short` });
    const router = { result_name: `${long} `, categories: [{ uuid: id(6), name: `${"é".repeat(35)} ${long}` }] };
    const result = migrateFlow(flow("13.5.0", { nodes: [{ ...node, router }] }), { to: "13.6.1" });
    const cut = "n".repeat(64);
    expect(result["nodes"]).toEqual([
      {
        ...send({ text: `@results.${cut} @(results.${cut}.value & "") @results.short` }),
        router: { result_name: cut, categories: [{ uuid: id(6), name: "é".repeat(35) }] },
      },
    ]);
  });

  test.each([
    ["messaging", 99_999, 20_160],
    ["messaging", 30, 30],
    ["voice", 30, 15],
    ["messaging_background", 30, 0],
  ])("14.0.0 limits the waits of a flow of type %s: %i minutes become %i", (type, minutes, max) => {
    expect(step("14.0.0", { type, expire_after_minutes: minutes })["expire_after_minutes"]).toBe(max);
  });

  test("14.1.0 judges calls by their status where a result was asked, and leaves other splits alone", () => {
    const call = { type: "call_webhook", method: "GET", url: "http://a.org" };
    const { nodes } = step("14.1.0", { nodes: [callNode(call, "@results.call"), callNode(call, "@contact")] });
    expect(nodes).toEqual([
      expect.objectContaining({
        router: expect.objectContaining({
          operand: "@webhook.status",
          cases: [{ uuid: id(4), type: "has_number_between", arguments: ["200", "299"], category_uuid: id(6) }],
        }),
      }),
      callNode(call, "@contact"),
    ]);
  });

  test("14.1.0 keeps ten quick replies in every language", () => {
    const many = Array.from({ length: 12 }, (_, index) => `${index}`);
    const result = step("14.1.0", {
      nodes: [send({ quick_replies: many })],
      localization: { zul: { [id(3)]: { quick_replies: many } } },
    });
    expect(result["nodes"]).toEqual([send({ quick_replies: many.slice(0, 10) })]);
    expect(result["localization"]).toEqual({ zul: { [id(3)]: { quick_replies: many.slice(0, 10) } } });
  });

  test("14.3.0 judges tickets and transfers by a local, and gives the result to the router", () => {
    const { nodes } = step("14.3.0", {
      nodes: [callNode({ type: "open_ticket", result_name: "Help" }, "@results.help")],
    });
    expect(nodes).toEqual([
      expect.objectContaining({
        actions: [{ uuid: id(3), type: "open_ticket" }],
        router: expect.objectContaining({
          operand: "@locals._new_ticket",
          result_name: "Help",
          cases: [{ uuid: id(4), type: "has_text", arguments: [], category_uuid: id(6) }],
        }),
      }),
    ]);
  });

  test("14.4.1 and 14.4.2 judge every call by its status, and forget the translations of what it was judged by", () => {
    const localization = { zul: { [id(4)]: { arguments: ["Kulungile"] }, [id(6)]: { name: ["Yebo"] } } };
    const nodes = [callNode({ type: "call_resthook", resthook: "new" }, "@webhook.json.ok")];
    const result = migrateFlow(flow("14.4.0", { nodes, localization }));
    expect(result["localization"]).toEqual({ zul: { [id(6)]: { name: ["Yebo"] } } });
    expect(result["nodes"]).toEqual([
      expect.objectContaining({ router: expect.objectContaining({ operand: "@(default(webhook.status, 0))" }) }),
    ]);
  });

  test("the steps go up to the current version, in order", () => {
    const versions = steps.map(({ version }) => parseVersion(version));
    expect(versions.toSorted(compareVersions)).toEqual(versions);
    expect(steps.at(-1)?.version).toBe(currentVersion);
  });
});

describe("versions", () => {
  test("a definition of the current version, or one that is only a little newer, comes back as it is", () => {
    for (const version of [currentVersion, "14.4.9"]) {
      const current = flow(version, {});
      expect(migrateFlow(current)).toBe(current);
    }
  });

  test.each([["15.0.0"], ["14.5.0"], ["12.0.0"], ["thirteen"], [""], [undefined], [13], ["13.0.0.0"]])(
    "%s is refused with a sentence",
    (version) => {
      expect(() => migrateFlow(flow(String(version), { spec_version: version }))).toThrow(FlowError);
    },
  );

  test("fresh ids follow from the flow's own, so that it is the same flow whenever it is read", () => {
    const old = flow("13.3.0", {
      nodes: [send({ templating: { variables: ["x"], template: { uuid: id(7), name: "t" } } })],
    });
    expect(migrateFlow(old, { to: "13.4.0" })).toEqual(migrateFlow(old, { to: "13.4.0" }));
  });
});

test("templates are where each version had them", () => {
  expect(templateFields("14.1.0").actions["open_ticket"]).toContain(".body");
  expect(templateFields("14.2.0").actions["open_ticket"]).toContain(".note");
  expect(templateFields("13.6.0").actions).not.toHaveProperty("call_llm");
});

function expectTotal(definition: unknown): void {
  try {
    const current = migrateFlow(definition);
    expect(migrateFlow(current)).toBe(current);
  } catch (error) {
    expect(error).toBeInstanceOf(FlowError);
  }
}

test("whatever is called a definition is migrated once and for all, or refused with a sentence", () => {
  fc.assert(fc.property(arbitraryDefinition, expectTotal), { numRuns: 1_000 });
});

test("whatever is called a definition from before 13.0 is migrated once and for all, or refused with a sentence", () => {
  fc.assert(fc.property(arbitraryLegacyDefinition, expectTotal), { numRuns: 1_000 });
});

test("an old definition becomes one that can be read", () => {
  const text = (eng: string, zul: string) => ({ eng, zul });
  const old = {
    version: "11.12",
    base_language: "eng",
    flow_type: "M",
    entry: id(2),
    metadata: { uuid: id(1), name: "Weeks", revision: 4, expires: 600, notes: [{ x: 1, y: 2, title: "T", body: "B" }] },
    action_sets: [
      {
        uuid: id(2),
        x: 10,
        y: 0,
        exit_uuid: id(3),
        destination: id(5),
        actions: [
          {
            type: "reply",
            uuid: id(4),
            msg: text("How many weeks, @contact.first_name?", "Amasonto, @contact.name?"),
            media: {},
          },
        ],
      },
    ],
    rule_sets: [
      {
        uuid: id(5),
        x: 10,
        y: 90,
        label: "Weeks",
        ruleset_type: "wait_message",
        operand: "@step.value",
        config: {},
        rules: [
          { uuid: id(6), category: text("Late", "Kamuva"), destination: null, test: { type: "gt", test: "28" } },
          {
            uuid: id(7),
            category: text("Late", "Kamuva"),
            destination: null,
            test: { type: "contains", test: text("soon", "maduze") },
          },
          { uuid: id(8), category: { eng: "Other" }, destination: id(2), test: { type: "true" } },
          { uuid: id(9), category: { eng: "No reply" }, destination: null, test: { type: "timeout", minutes: 10 } },
        ],
      },
    ],
  };
  const migrated = migrateFlow(old, { newId: fakeEnv().newId, to: "13.0.0" });
  expect(migrated["nodes"]).toMatchObject([
    { uuid: id(2), actions: [{ type: "send_msg", text: "How many weeks, @contact.first_name?" }] },
    {
      router: {
        wait: { type: "msg", timeout: { seconds: 600 } },
        result_name: "Weeks",
        operand: "@input",
        categories: [{ name: "Late" }, { name: "Other" }, { name: "No reply" }],
        cases: [
          { type: "has_number_gt", arguments: ["28"] },
          { type: "has_all_words", arguments: ["soon"] },
        ],
      },
      exits: [{ uuid: id(6) }, { uuid: id(8), destination_uuid: id(2) }, { uuid: id(9) }],
    },
  ]);
  expect(Object.values(Object(migrated["localization"])["zul"])).toEqual(
    expect.arrayContaining([{ text: ["Amasonto, @contact.name?"] }, { name: ["Kamuva"] }, { arguments: ["maduze"] }]),
  );
  expect(readFlow(old).reference).toEqual({ uuid: id(1), name: "Weeks", revision: 4 });
});
