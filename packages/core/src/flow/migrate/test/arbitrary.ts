import fc from "fast-check";

/* Definitions and templates by chance, put together by somebody who never saw one. */

const { junk } = fc.letrec<{ junk: unknown }>((tie) => ({
  junk: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      1e21,
      "",
      "@webhook.x",
      "@results.y",
      "@(webhook",
      "@flow.x",
      "send_msg",
    ),
    fc.constantFrom<unknown>("eng", "13.0.0", "00000000-0000-4000-8000-000000000001"),
    fc.array(tie("junk"), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        ...[
          "uuid",
          "type",
          "actions",
          "router",
          "cases",
          "categories",
          "arguments",
          "templating",
          "components",
          "name",
        ],
        ...[
          "variables",
          "params",
          "text",
          "quick_replies",
          "exits",
          "operand",
          "wait",
          "rules",
          "test",
          "category",
          "msg",
        ],
        ...["nodes", "localization", "label", "config", "destination", "ruleset_type", "media", "groups", "toString"],
        ...["00000000-0000-4000-8000-000000000001", "__proto__"],
      ),
      tie("junk"),
      { maxKeys: 5 },
    ),
  ),
}));

/** Any JSON, of the words that definitions are made of. */
export const arbitraryJunk: fc.Arbitrary<unknown> = junk;

const action = fc.record({
  type: fc.constantFrom("call_webhook", "send_msg", "open_ticket", "set_run_result", "transfer_airtime"),
  uuid: junk,
  templating: junk,
  text: junk,
  result_name: junk,
});
const router = fc.record({ type: fc.constant("switch"), operand: junk, cases: junk, categories: junk });
const node = fc.record({ uuid: junk, actions: fc.array(action, { maxLength: 2 }), router });

/** Something that could be taken for a definition of 13.0 or later. */
export const arbitraryDefinition: fc.Arbitrary<unknown> = fc.record({
  spec_version: fc.constantFrom("13.0.0", "13.2", "13.5.0", "14.0.0", "14.4.1", "14.4.2", "12.0", undefined),
  uuid: junk,
  nodes: fc.oneof(junk, fc.array(node, { maxLength: 3 })),
  localization: junk,
  language: junk,
  type: fc.oneof(junk, fc.constant("messaging")),
});

const oldAction = fc.record({
  type: fc.constantFrom("reply", "send", "save", "say", "email", "add_group", "trigger-flow", "api", "del_group"),
  uuid: junk,
  msg: junk,
  media: junk,
  groups: junk,
  field: junk,
  value: junk,
});
const oldTest = fc.record({
  type: fc.constantFrom("true", "timeout", "eq", "contains_any", "in_group", "date_after", "webhook_status"),
  test: junk,
});
const rule = fc.record({ uuid: junk, category: junk, destination: junk, test: oldTest });
const ruleset = fc.record({
  ruleset_type: fc.constantFrom("webhook", "wait_message", "random", "form_field", "airtime", "subflow", "group", null),
  uuid: junk,
  label: junk,
  operand: junk,
  config: junk,
  rules: fc.array(rule, { maxLength: 3 }),
});
const actionSet = fc.record({ uuid: junk, actions: fc.array(oldAction, { maxLength: 3 }) });

/** Something that could be taken for a definition from before 13.0. */
export const arbitraryLegacyDefinition: fc.Arbitrary<unknown> = fc.record({
  action_sets: fc.oneof(junk, fc.array(actionSet, { maxLength: 2 })),
  rule_sets: fc.oneof(junk, fc.array(ruleset, { maxLength: 2 })),
  metadata: junk,
  base_language: junk,
  flow_type: junk,
  entry: junk,
});

const word = fc.constantFrom(
  ...[
    "@",
    "@(",
    "(",
    ")",
    ",",
    "+",
    "-",
    "*",
    "^",
    "<>",
    "&",
    '"',
    '"a"',
    '""',
    "1",
    "2.50",
    "flow",
    ".x",
    "contact.tel",
  ],
  ...[
    "date.today",
    "date.now",
    "TIME(1,2,3)",
    "WORD_SLICE(",
    "SUM(",
    "IF(",
    "TRUE",
    " ",
    "extra.1",
    "\\",
    "\n",
    "é",
    "LEFT(",
  ],
);
const source = fc.array(word, { maxLength: 25 }).map((words) => words.join(""));

/** Texts that are templates of the language before 13.0, nearly, or not at all. */
export const arbitraryLegacyTemplate: fc.Arbitrary<string> = fc.oneof(
  source,
  source.map((inside) => `@(${inside})`),
  fc.string({ unit: "binary" }),
);
