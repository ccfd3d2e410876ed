import { describe, expect, test } from "vitest";
import { fakeEnv } from "../../../model/env.ts";
import { FlowError } from "../../errors.ts";
import { migrateLegacy } from "./flow.ts";

type Json = Readonly<Record<string, unknown>>;

function migrate(parts: Json) {
  const flow = { base_language: "eng", metadata: { uuid: "u", name: "Old" }, ...parts };
  return migrateLegacy(flow, { ...fakeEnv(), mediaUrl: "https://files.example.org/" });
}

function action(old: Json): unknown {
  const [node] = migrate({ action_sets: [{ uuid: "n", actions: [{ uuid: "a", ...old }] }] })[
    "nodes"
  ] as readonly Json[];
  return (node?.["actions"] as readonly Json[] | undefined)?.[0];
}

function node(ruleset: Json): Json {
  const rules = [{ uuid: "x", category: { eng: "All" }, test: { type: "true" } }];
  const { nodes } = migrate({ rule_sets: [{ uuid: "r", label: "Answer 1", rules, ...ruleset }] });
  return (nodes as readonly Json[])[0] ?? {};
}

describe("actions", () => {
  test.each([
    [
      "a reply with a picture and quick replies",
      { type: "reply", msg: "Hi", media: { eng: "a/b.png" }, quick_replies: [{ eng: "@flow.x" }, "No"] },
      {
        type: "send_msg",
        text: "Hi",
        attachments: ["image:https://files.example.org/a/b.png"],
        quick_replies: ["@results.x", "No"],
      },
    ],
    [
      "a whole media address, which stays",
      { type: "reply", msg: "", media: { eng: "audio/mp3:https://a.org/x.mp3" } },
      { type: "send_msg", text: "", attachments: ["audio/mp3:https://a.org/x.mp3"] },
    ],
    [
      "saving a name",
      { type: "save", field: "name", value: "@step.value" },
      { type: "set_contact_name", name: "@input" },
    ],
    [
      "saving a first name",
      { type: "save", field: "first_name", value: "Ann" },
      { type: "set_contact_name", name: "Ann @(word_slice(contact.name, 1, -1))" },
    ],
    [
      "saving a phone number",
      { type: "save", field: "tel_e164", value: "@step.value" },
      { type: "add_contact_urn", scheme: "tel", path: "@input" },
    ],
    [
      "starting a new contact",
      { type: "trigger-flow", flow: { uuid: "f", name: "F" }, variables: [{ id: "@new_contact" }, { id: "@flow.x" }] },
      { type: "start_session", flow: { uuid: "f", name: "F" }, legacy_vars: ["@results.x"], create_contact: true },
    ],
    [
      "saying a recording",
      { type: "say", msg: { eng: "Hi" }, recording: { eng: "r.mp3" } },
      { type: "say_msg", text: "Hi", audio_url: "https://files.example.org/r.mp3" },
    ],
    ["leaving all groups", { type: "del_group", groups: [] }, { type: "remove_contact_groups", all_groups: true }],
    [
      "leaving a group that has no name",
      { type: "del_group", groups: [{ id: 7 }] },
      { type: "remove_contact_groups", groups: [] },
    ],
    [
      "a call",
      {
        type: "api",
        webhook: "http://a.org?q=@contact",
        action: "get",
        webhook_headers: [{ name: "K", value: "@flow.k" }, { name: "" }],
      },
      {
        type: "call_webhook",
        method: "GET",
        url: "http://a.org?q=@(url_encode(contact))",
        headers: { K: "@results.k" },
      },
    ],
  ])("%s", (_, old, now) => {
    expect(action(old)).toEqual({ uuid: "a", ...now });
  });

  test("one that nobody knows is refused by its name", () => {
    expect(() => action({ type: "dance" })).toThrow(
      new FlowError('The flow: an old action of the type "dance" is not understood'),
    );
  });
});

describe("rulesets", () => {
  test("a call that posts tells who, where and what was answered so far", () => {
    const config = { webhook: "http://a.org", webhook_action: "POST", webhook_headers: [] };
    const { actions, router } = node({ ruleset_type: "webhook", config });
    expect(actions).toMatchObject([
      {
        type: "call_webhook",
        method: "POST",
        headers: { "Content-Type": "application/json" },
        result_name: "Answer 1",
      },
    ]);
    expect(router).toMatchObject({ operand: "@results.answer_1.category" });
    expect(router).not.toHaveProperty("result_name");
  });

  test("one from before types existed waits, or calls if it has an address", () => {
    expect(node({ operand: "@step.value" })["router"]).toMatchObject({ wait: { type: "msg" }, operand: "@input" });
    expect(node({ webhook: "http://a.org", webhook_action: "GET" })["actions"]).toMatchObject([
      { url: "http://a.org" },
    ]);
  });

  test.each([
    ["wait_digit", { type: "digits", count: 1 }],
    ["wait_gps", { type: "location" }],
    ["wait_recording", { type: "audio" }],
    ["wait_message", undefined],
  ])("%s hints at what it waits for", (type, hint) => {
    expect(node({ ruleset_type: type })["router"]).toMatchObject({
      wait: hint === undefined ? { type: "msg" } : { hint },
    });
  });

  test.each([
    ["form_field", "@flow.x", { field_index: 2, field_delimiter: "+" }, '@(field(results.x, 2, "+"))'],
    ["expression", "@(1 / 0)", {}, '@(if(is_error(1 / 0), "@(1 / 0)", 1 / 0))'],
    ["expression", "@(1 / )", {}, "@@(1 / )"],
    ["contact_field", "@contact.age", {}, "@fields.age"],
    ["group", "", {}, "@contact.groups"],
    ["subflow", "", { flow: { uuid: "f", name: "F" } }, "@child.status"],
  ])("%s on %s", (type, operand, config, now) => {
    expect(node({ ruleset_type: type, operand, config })["router"]).toMatchObject({ operand: now });
  });

  test("a random choice needs no tests", () => {
    const { router } = node({
      ruleset_type: "random",
      rules: [{ uuid: "x", category: { eng: "1" }, test: { type: "between" } }],
    });
    expect(router).toEqual({
      type: "random",
      result_name: "Answer 1",
      categories: [{ uuid: "00000000-0000-4000-8000-000000000001", name: "1", exit_uuid: "x" }],
    });
  });

  test("kinds that nobody knows are refused by their names", () => {
    expect(() => node({ ruleset_type: "coin" })).toThrow('an old ruleset of the type "coin" is not understood');
    expect(() => node({ rules: [{ test: { type: "smells" } }] })).toThrow(
      'an old test of the type "smells" is not understood',
    );
  });
});
