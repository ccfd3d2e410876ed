import { describe, expect, test } from "vitest";
import { tell } from "../../../model/findings.ts";
import { checkJourneys, type Surroundings } from "../check-journeys.ts";
import { alone, id, journey, question, say } from "../test/journey.ts";

/** The findings as short lines: code, step or language, and what is told. */
function found(definition: unknown, around: Partial<Surroundings> = {}, others: readonly unknown[] = []): string[] {
  return checkJourneys([definition, ...others], { ...alone, ...around }).map(
    ({ severity, code, language, text, place }) =>
      `${severity} ${code}${language === undefined ? "" : ` ${language}`}: ${text}${place ? ` [${place.from}-${place.to}]` : ""}`,
  );
}

/** A journey that says one thing and ends. */
const saying = (text: string, more = {}, flow = {}) =>
  journey([{ name: "a", actions: [say("hello", text, more)], to: [null] }], flow);

test("a journey that asks, listens and answers has nothing wrong", () => {
  const good = journey([
    { name: "ask", actions: [say("q", "Tea?", { quick_replies: ["Yes", "No"] })], to: ["hear"] },
    {
      name: "hear",
      router: question("hear", [
        ["has_any_word", "yes", "Yes"],
        ["has_any_word", "no", "No"],
      ]),
      to: ["thanks", "thanks", "ask"],
    },
    { name: "thanks", actions: [say("t", "Thank you")], to: [null] },
  ]);
  expect(found(good)).toEqual([]);
});

test("a definition that the engine refuses is told, and checked all the same", () => {
  expect(found(saying("@(upper()", {}, { type: "podcast" }))).toEqual([
    expect.stringMatching(/^error broken-definition: .*"type"/),
    expect.stringContaining("never closed"),
  ]);
});

describe("the way through a journey", () => {
  test("a step that nothing leads to", () => {
    const lost = journey([
      { name: "a", to: [null] },
      { name: "b", to: ["a"] },
    ]);
    expect(found(lost)).toEqual(["warning unreachable-node: No way leads to this step."]);
  });

  const silent = journey([
    { name: "a", router: question("a", [["has_any_word", "yes", "Yes"]]), to: [null, "b"] },
    { name: "b", actions: [say("s", "Sorry?")], to: ["a"] },
  ]);

  test("an answer after which nothing is said", () => {
    expect(found(silent)).toEqual(['warning dead-end: After the answer "Yes" the journey ends and says nothing.']);
  });

  test("… which is right where another journey goes on", () => {
    const parent = journey(
      [
        {
          name: "p",
          actions: [{ type: "enter_flow", uuid: id("e"), flow: { uuid: id("flow"), name: "" } }],
          to: [null],
        },
      ],
      { uuid: id("parent"), name: "Parent" },
    );
    expect(found(silent, {}, [parent])).toEqual([]);
  });

  test("a split without a default, and a category without a case", () => {
    const { default_category_uuid: _, ...router } = question("a", [["has_text", "", "Some"]]);
    const split = journey([
      { name: "a", router, to: ["b", "b"] },
      { name: "b", to: [null] },
    ]);
    expect(found(split)).toEqual([
      "error missing-category: What fits none of the cases has no category: the journey fails there.",
      'warning missing-category: Nothing leads to the category "Other".',
    ]);
  });

  test("a circle without a wait, told once, and worse where nothing leaves it", () => {
    const circle = journey([
      { name: "a", to: ["b"] },
      { name: "b", to: ["a"] },
    ]);
    expect(found(circle)).toEqual([expect.stringMatching(/^error loop-without-wait: These 2 steps .* never leave/)]);
    const { wait: _, ...counter } = question("b", [["has_number_gt", "3", "Enough"]]);
    const counting = journey([
      { name: "a", to: ["b"] },
      { name: "b", router: { ...counter, operand: "@(1)" }, to: [null, "a"] },
    ]);
    expect(found(counting)).toEqual([expect.stringMatching(/^warning loop-without-wait/)]);
  });

  test("a wait in the circle, or a journey that waits, makes it harmless", () => {
    const child = journey([{ name: "c", router: question("c", []), to: [null] }], { uuid: id("child") });
    const enter = { type: "enter_flow", uuid: id("e"), flow: { uuid: id("child"), name: "Child" } };
    expect(found(journey([{ name: "a", actions: [enter], to: ["a"] }]), {}, [child])).toEqual([]);
  });
});

describe("names", () => {
  test("fields, globals and journeys that nobody has, in translations as well", () => {
    const localization = { fra: { [id("hello")]: { text: ["Salut @fields.nom"] } } };
    const lines = found(saying("Hi @globals.org", {}, { localization }), { knows: ({ key }) => key === "org" });
    expect(lines).toEqual(['error missing-dependency fra: There is no field "nom".']);
  });

  test("results, locals and contents that nothing sets", () => {
    const lines = found(saying("@results.tea.value @locals.cups @content.hello @content.bye"), {
      contentKeys: new Set(["hello"]),
      content: (key) => key,
    });
    expect(lines).toEqual([
      'error unknown-name: There is no result "tea", so @results.tea is empty.',
      'error unknown-name: There is no local "cups", so @locals.cups is empty.',
      'error unknown-name: There is no content "bye", so @content.bye is empty.',
    ]);
  });

  test("what a sub-journey asks of those that go into it", () => {
    const result = { type: "set_run_result", uuid: id("r"), name: "Age", value: "7", category: "" };
    const enter = { type: "enter_flow", uuid: id("e"), flow: { uuid: id("flow"), name: "Journey" } };
    const parent = journey([{ name: "p", actions: [result, enter], to: [null] }], { uuid: id("parent") });
    const child = saying("@parent.results.age.value @parent.results.sex.value");
    expect(found(child)).toEqual([]);
    expect(found(child, {}, [parent])).toEqual([expect.stringContaining('"sex"')]);
  });
});

describe("expressions", () => {
  test.each([
    ["Hi @(1 + )", /cannot be read.*\[9-9\]/],
    ["Hi @(uper(contact.name))", /There is no function "uper".*\[5-23\]/],
    ["@(word(results))", /word takes 2–3 arguments, and here it gets 1/],
    ["@(nam & 1)", /There is nothing with the name "nam"/],
    ["@contact.nmae", /A contact has no "nmae".*\[1-13\]/],
    ["Dear @contcat.name", /"@contcat" is no name of the context.*\[5-13\]/],
    ["@(foreach(contact.groups, (g) => g.nam & x))", /There is nothing with the name "x"/],
    ["@run.contact.groups.name.nope @(upper(1, 2))", /upper takes 1 arguments, and here it gets 2/],
  ])("%s", (template, expected) => {
    expect(found(saying(template))).toEqual([expect.stringMatching(expected)]);
  });

  test("what is right, and addresses, say nothing", () => {
    const lines = found(saying('me@example.com @@home @(foreach(contact.groups, extract, "name")) @webhook.json.a.b'));
    expect(lines).toEqual([]);
  });

  test("a pattern that cannot be read", () => {
    const broken = journey([
      { name: "a", router: question("a", [["has_pattern", "([0-9]", "Digits"]]), to: ["b", "b"] },
      { name: "b", to: [null] },
    ]);
    expect(found(broken)).toEqual([
      expect.stringContaining('error invalid-pattern: The pattern "([0-9]" cannot be read'),
    ]);
  });

  test("recipients in the old way, and an action that nobody knows", () => {
    const vars = {
      type: "start_session",
      uuid: id("s"),
      flow: { uuid: id("flow"), name: "x" },
      legacy_vars: ["@urns.tel"],
    };
    const lines = found(journey([{ name: "a", actions: [vars, { type: "dance", uuid: id("d") }], to: [null] }]));
    expect(lines).toEqual([
      expect.stringMatching(/^error unknown-action: There is no action of the type "dance"/),
      expect.stringMatching(/^warning legacy-vars: .*@urns.tel/),
    ]);
  });
});

describe("languages and lengths", () => {
  const languages = ["eng", "fra"];

  test("a text without its translation, but not one that is all expressions and addresses", () => {
    expect(found(saying("Good day"), { languages })).toEqual([
      'warning missing-translation fra: Not translated into fra: the text "Good day".',
    ]);
    expect(found(saying("@contact.name https://example.org/@contact.uuid?go=1"), { languages })).toEqual([]);
  });

  test("fewer choices in one language", () => {
    const localization = { fra: { [id("hello")]: { text: ["Thé ?"], quick_replies: ["Oui"] } } };
    expect(found(saying("Tea?", { quick_replies: ["Yes", "No"] }, { localization }), { languages })).toEqual([
      "warning uneven-translation fra: The quick replies has 1 items in fra, and 2 in eng.",
    ]);
  });

  test("more choices than a list shows", () => {
    const twelve = Array.from({ length: 12 }, (_, i) => `N${i}`);
    expect(found(saying("x", { quick_replies: twelve }))).toContainEqual(
      expect.stringMatching(/^error too-many-choices: There are 12 choices/),
    );
  });

  test("the channel judges each language, with the contents filled in", () => {
    const lines = found(saying("@content.hello, @contact.name"), {
      languages,
      contentKeys: new Set(["hello"]),
      content: (_, language) => (language === "fra" ? "Bonjour" : "Hi"),
      judge: ({ text }) => [{ severity: "warning", ...tell("REFUSED", { path: text, message: text.length }) }],
    });
    expect(lines).toEqual([
      "warning over-limit: WhatsApp refuses this (Hi, ): 4",
      "warning over-limit fra: WhatsApp refuses this (Bonjour, ): 9",
    ]);
  });

  test("words that a language takes from another are judged once", () => {
    const judge = ({ text }: { text: string }) => [
      { severity: "warning" as const, ...tell("REFUSED", { path: text, message: "no" }) },
    ];
    expect(found(saying("12:30"), { languages, judge })).toEqual([
      "warning over-limit: WhatsApp refuses this (12:30): no",
    ]);
  });

  const asks = (localization: unknown) =>
    journey(
      [
        { name: "ask", actions: [say("q", "1?", { quick_replies: ["Yes"] })], to: ["hear"] },
        { name: "hear", router: question("hear", [["has_any_word", "yes", "Yes"]]), to: ["b", "b"] },
        { name: "b", to: [null] },
      ],
      { localization },
    );
  const french = { [id("q")]: { quick_replies: ["Oui"] } };

  test("a choice that is translated while the words of its case are not", () => {
    expect(found(asks({ fra: french }), { languages })).toEqual([
      expect.stringMatching(/^warning unheard-choice fra: .*"Oui"/),
    ]);
    const both = { fra: { ...french, [id("hear?Yes")]: { arguments: ["oui"] } } };
    expect(found(asks(both), { languages })).toEqual([]);
    expect(found(asks({ fra: french }), { languages, isKeyword: (text) => text === "Oui" })).toEqual([]);
  });
});

describe("the window", () => {
  const reminding = (seconds: number, more = {}) =>
    journey([
      {
        name: "a",
        router: {
          ...question("a", [["has_text", "", "Said"]]),
          wait: { type: "msg", timeout: { seconds, category_uuid: id("a:Other") } },
        },
        to: ["b", "c"],
      },
      { name: "b", actions: [say("b!", "Thanks")], to: [null] },
      { name: "c", actions: [say("c!", "Still there?", more)], to: [null] },
    ]);

  test("a message after a wait of more than a day needs a template", () => {
    expect(found(reminding(48 * 3600))).toEqual([
      expect.stringMatching(/^error closed-window: The contact may have been silent for 48 hours/),
    ]);
    expect(found(reminding(23 * 3600))).toEqual([]);
    expect(found(reminding(48 * 3600, { template: { uuid: id("tpl"), name: "hello" } }))).toEqual([]);
  });

  test("two short waits make one long one", () => {
    const wait = (node: string) => ({
      ...question(node, []),
      wait: { type: "msg", timeout: { seconds: 13 * 3600, category_uuid: id(`${node}:Other`) } },
    });
    const twice = journey([
      { name: "a", router: wait("a"), to: ["b"] },
      { name: "b", actions: [say("b!", "Hello?")], to: ["c"] },
      { name: "c", router: wait("c"), to: ["d"] },
      { name: "d", actions: [say("d!", "Hello??")], to: ["c"] },
    ]);
    expect(found(twice)).toEqual([expect.stringMatching(/silent for 26 hours/)]);
  });

  test("a silence goes along into another journey", () => {
    const enter = { type: "enter_flow", uuid: id("e"), flow: { uuid: id("child"), name: "Child" } };
    const wait = { type: "msg", timeout: { seconds: 48 * 3600, category_uuid: id("a:Other") } };
    const parent = journey([
      { name: "a", router: { ...question("a", []), wait }, to: ["b"] },
      { name: "b", actions: [enter], to: [null] },
    ]);
    const child = journey([{ name: "c", actions: [say("c!", "Hello?")], to: [null] }], {
      uuid: id("child"),
      name: "Child",
    });
    expect(found(parent, {}, [child])).toEqual([expect.stringMatching(/^error closed-window: .* 48 hours/)]);
  });

  test("a journey that a reminder starts meets people who have not written", () => {
    expect(found(saying("Hi"), { unasked: new Set([id("flow")]) })).toEqual([
      expect.stringMatching(/^warning closed-window: The contact may not have written at all/),
    ]);
  });
});

test.each([
  ["https://api.example.org/?api_key=s3cr3t99", "api_key"],
  ["https://me:hunter22@example.org/", "a password in front of the host"],
])("a secret in %s is told without being shown", (url) => {
  const call = { type: "call_webhook", uuid: id("w"), method: "GET", url };
  const lines = found(journey([{ name: "a", actions: [call], to: [null] }]));
  expect(lines).toEqual([expect.stringMatching(/^error secret-in-url: A secret \("...…"\) is written into the url/)]);
});

test("a secret in what people are sent is a warning", () => {
  expect(found(saying("See https://example.org/?token=abcdef12"))).toEqual([
    expect.stringMatching(/^warning secret-in-url/),
  ]);
});

test("a secret in a header is told, one in a global is not", () => {
  const call = (Authorization: string) =>
    journey([
      {
        name: "a",
        actions: [
          { type: "call_webhook", uuid: id("w"), method: "GET", url: "https://x.org", headers: { Authorization } },
        ],
        to: [null],
      },
    ]);
  expect(found(call("Bearer abcdef123456"))).toEqual([expect.stringContaining("headers")]);
  expect(found(call("Bearer @globals.token"))).toEqual([]);
});
