import type { Project } from "@hotline/core/model/project.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { after } from "./clock.ts";
import { difference } from "./mismatch.ts";
import { printCoverage, printFailure } from "./report.ts";
import { readScripts, ScriptError } from "./script.ts";
import { testProject } from "./test-project.ts";

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const say = (number: number, text: string, quick_replies: readonly string[] = []) => {
  return { type: "send_msg", uuid: uuid(number), text, quick_replies };
};

/** Asks for tea, reminds after a day, keeps the answer, and tells it to a web service. */
const tea = {
  uuid: uuid(1),
  name: "Tea",
  spec_version: "14.4.2",
  language: "eng",
  type: "messaging",
  expire_after_minutes: 60 * 24 * 400,
  localization: { fra: { [uuid(11)]: { text: ["Du thé ?"], quick_replies: ["Oui", "Non"] } } },
  nodes: [
    {
      uuid: uuid(10),
      actions: [say(11, 'Tea, @(default(contact.name, "friend"))?', ["Yes", "No"])],
      exits: [{ uuid: uuid(12), destination_uuid: uuid(20) }],
    },
    {
      uuid: uuid(20),
      router: {
        type: "switch",
        operand: "@input.text",
        result_name: "Wants Tea",
        wait: { type: "msg", timeout: { seconds: 86_400, category_uuid: uuid(22) } },
        cases: [{ uuid: uuid(23), type: "has_any_word", arguments: ["yes oui"], category_uuid: uuid(21) }],
        categories: [
          { uuid: uuid(21), name: "Yes", exit_uuid: uuid(24) },
          { uuid: uuid(22), name: "No Response", exit_uuid: uuid(25) },
          { uuid: uuid(26), name: "Other", exit_uuid: uuid(27) },
        ],
        default_category_uuid: uuid(26),
      },
      exits: [
        { uuid: uuid(24), destination_uuid: uuid(30) },
        { uuid: uuid(25), destination_uuid: uuid(10) },
        { uuid: uuid(27) },
      ],
    },
    {
      uuid: uuid(30),
      actions: [
        { type: "set_contact_field", uuid: uuid(31), field: { key: "cups", name: "Cups" }, value: "2" },
        { type: "call_webhook", uuid: uuid(32), method: "POST", url: "https://tea.example.org/cups", body: "2" },
        say(33, "Tea is @webhook.json.state"),
      ],
      exits: [{ uuid: uuid(34) }],
    },
  ],
};

const project: Project = {
  name: "Tea line",
  languages: ["eng", "fra"],
  timezone: "Africa/Kigali",
  fields: [{ key: "cups", name: "Cups", type: "number" }],
  globals: {},
  triggers: [{ kind: "keyword", keywords: { eng: ["hello"] }, match: "only", interrupt: true, journey: uuid(1) }],
  journeys: [tea],
  groups: [{ uuid: uuid(90), name: "Drinkers" }],
  content: { bye: { eng: "Good bye", fra: "Au revoir" } },
  dataSources: [],
};

/** What is told of the first conversation that fails; nothing where all go as they should. */
async function play(...lines: readonly string[]): Promise<string> {
  const scripts = readScripts("tea.conversation", ["conversation: Tea", ...lines].join("\n"));
  const { played } = await testProject(project, ".", scripts, expect.unreachable);
  return played.flatMap(printFailure).join("\n");
}

const served = 'given POST https://tea.example.org/* answers 200 {"state": "ready"}';

test("a conversation that goes as it is written passes", async () => {
  const told = await play(
    "# Somebody who is known already.",
    "given name Awa",
    "given group Drinkers",
    served,
    "says hello",
    "expects Tea, Awa?",
    "  with choices Yes | No",
    "expects a wait",
    "taps Yes",
    "expects exactly Tea is ready",
    "  with no choices",
    "expects field cups 2",
    "expects group drinkers",
    "expects result Wants Tea: Yes",
    "expects result wants_tea Yes",
    "expects an end",
  );
  expect(told).toBe("");
});

describe("a conversation that goes another way", () => {
  test.each([
    [
      "another text",
      ["says hello", "expects Coffee?"],
      ["tea.conversation:3: The message is another.", "- Coffee?", "+ Tea, friend?"],
    ],
    ["silence", ["says hi", "expects Tea"], ["The hotline said nothing more.", "- Tea"]],
    ["more than is expected", ["says hello"], ["said more than is expected", "+ Tea, friend?", "+ [Yes]"]],
    [
      "another choice",
      ["says hello", "expects Tea", "  with choices Yes | Perhaps"],
      ["The choices are others.", "  Yes", "- Perhaps", "+ No"],
    ],
    [
      "a choice that is not there",
      ["says hello", "expects Tea", "taps Maybe"],
      ['No message offers the choice "Maybe".'],
    ],
    ["a field", ["expects field cups 3"], ['The field "cups" is another.', "- 3"]],
    [
      "a field that the project does not have",
      ["given field spoons 3"],
      ['There is no field "spoons" in this project.'],
    ],
    ["a day that there is not", ["on 2026-02-31"], ["There is no day 2026-02-31."]],
    ["a journey that there is not", ["starts Coffee"], ['There is no journey "Coffee".']],
    ["a group", ["expects group Drinkers"], ["The contact is not in the group"]],
    ["a pattern", ["says hello", "expects matching ^\\d+$"], ["does not fit the pattern"]],
    [
      "an answer that nobody gave",
      ["says hello", "ignores the rest", "says yes", "ignores the rest"],
      ["no answer is given for POST https://tea.example.org/cups"],
    ],
    [
      "an error of the engine",
      [
        "given POST https://tea.example.org/cups answers nothing",
        "says hello",
        "ignores the rest",
        "says yes",
        "ignores the rest",
      ],
      ["something went wrong"],
    ],
  ])("is told with its place and the difference: %s", async (_, lines, parts) => {
    const told = await play(...lines);
    for (const part of parts) expect(told).toContain(part);
  });
});

describe("time", () => {
  test("a timeout fires at its time, again and again, and months go by at once", async () => {
    const told = await play(
      "on 2026-03-01 09:00",
      "says hello",
      "expects Tea, friend?",
      "after 23 hours 59 minutes",
      "expects nothing",
      "after 1 minute",
      "expects Tea, friend?",
      "after 9 months",
      ...Array.from({ length: 275 }, () => "expects Tea, friend?"),
      "on 2026-12-05 08:00",
      "expects Tea",
      "expects Tea",
    );
    expect(told).toBe("");
  });

  test("does not go back", async () => {
    const told = await play("on 2026-03-01", "says hello", "expects Tea", "on 2026-02-01", "expects nothing");
    expect(told).toContain("time does not go back");
  });

  test.each([
    ["3 days", 3 * 86_400_000],
    ["1 hour 30 minutes", 5_400_000],
    ["2 weeks and 1 second", 1_209_601_000],
    ["2 months", (31 + 28) * 86_400_000],
    ["soon", undefined],
    ["3 fortnights", undefined],
    ["3 days ago", undefined],
  ])("a span is written as %s", (span, millis) => expect(after(0, span)).toBe(millis));
});

describe("reminders", () => {
  const remind = (offset: number, whenBusy: "skip" | "beside" | "interrupt", text: string) => {
    const does = { kind: "message", texts: { eng: text, fra: `${text} (fra)` }, language: "eng" } as const;
    return { uuid: uuid(500 + offset), field: "due", offset, unit: "weeks", hour: 8, whenBusy, does } as const;
  };
  const campaign = {
    uuid: uuid(80),
    name: "Pregnancy",
    group: uuid(90),
    reminders: [
      remind(-20, "beside", "Halfway, @contact.name"),
      remind(-2, "skip", "Pack your bag"),
      { ...remind(1, "interrupt", ""), does: { kind: "journey", journey: uuid(1) } } as const,
    ],
  };
  const mothers = {
    ...project,
    fields: [{ key: "due", name: "Due", type: "datetime" as const }],
    campaigns: [campaign],
  };

  async function playMothers(...lines: readonly string[]): Promise<string> {
    const scripts = readScripts("m", ["conversation: Mothers", ...lines].join("\n"));
    const { played } = await testProject(mothers, ".", scripts, expect.unreachable);
    return played.flatMap(printFailure).join("\n");
  }

  const known = ["given name Awa", "given group Drinkers", "on 2026-01-05 10:00", "given field due 2026-10-05 12:00"];

  test("come at their day and hour, over nine months, to those in the group", async () => {
    expect(
      await playMothers(
        ...known,
        "on 2026-05-18 07:59",
        "expects nothing",
        "after 1 minute",
        "expects exactly Halfway, Awa",
        "after 5 months",
        "expects exactly Pack your bag",
        "expects Tea, Awa?",
        "ignores the rest",
      ),
    ).toBe("");
    expect(await playMothers("given field due 2026-10-05", "after 20 years", "expects nothing")).toBe("");
  });

  test("speak beside an open question, give way to it, or break in", async () => {
    const asked = [...known.with(2, "on 2026-05-18 07:00"), "says hello", "expects Tea"];
    expect(await playMothers(...asked, "after 2 hours", "expects Halfway", "says no", "expects an end")).toBe("");
    const late = [...known.with(2, "on 2026-09-21 07:00"), "says hello", "expects Tea"];
    expect(await playMothers(...late, "after 2 hours", "expects nothing", "expects a wait")).toBe("");
    const born = [...known.with(2, "on 2026-10-12 07:00"), "says hello", "expects Tea"];
    expect(await playMothers(...born, "after 2 hours", "expects Tea", "expects a wait")).toBe("");
  });
});

test("a language is spoken, and a tap on an older question repeats the open one", async () => {
  expect(await play("given language fra", "says hello", "expects exactly Du thé ?", "  with choices Oui | Non")).toBe(
    "",
  );
});

test.each([
  ["says hello", "The first line must be"],
  ["conversation:", "A conversation needs a title"],
  ["| text", "goes on with a text, and there is none above"],
  ["conversation: A\nshouts hello", '"shouts" begins no line of a conversation'],
  [
    "conversation: A\n\n# one\nafter a while",
    "tea.conversation:4: This cannot be read. Write it like this: after 3 days",
  ],
  ["conversation: A\ngiven nothing", "This cannot be read"],
  ["conversation: A\nsends love", "This cannot be read"],
  ["conversation: A\nexpects matching (", "This cannot be read"],
])("a file with %j is refused with its place", async (source, message) => {
  const read = async () => testProject(project, ".", readScripts("tea.conversation", source), expect.unreachable);
  await expect(read()).rejects.toThrow(message);
});

test("coverage tells the nodes, exits and languages that no conversation came by", async () => {
  const scripts = readScripts("t", "conversation: A\nsays hello\nexpects Tea\nsays no thanks\nexpects an end");
  const { gaps } = await testProject(project, ".", scripts, expect.unreachable);
  expect(printCoverage(gaps, true)).toEqual([
    "Tea  nodes 2/3  exits 2/5  languages 1/2 (not in fra)",
    `  no conversation visits the node ${uuid(30)}`,
    `  no conversation takes the exit ${uuid(24)} of the node ${uuid(20)}`,
    `  no conversation takes the exit ${uuid(25)} of the node ${uuid(20)}`,
    `  no conversation takes the exit ${uuid(34)} of the node ${uuid(30)}`,
  ]);
});

test("a timeout counts as an exit that was taken", async () => {
  const scripts = readScripts("t", "conversation: A\nsays hello\nexpects Tea\nafter 1 day\nexpects Tea");
  const { gaps } = await testProject(project, ".", scripts, expect.unreachable);
  expect(gaps[0]?.exits.missed.map(({ exit }) => exit)).not.toContain(uuid(25));
});

test("a difference keeps what both have and shows the rest", () => {
  expect(difference("a\nb\nc", "a\nx\nc\nd")).toEqual(["  a", "- b", "+ x", "  c", "+ d"]);
});

test("any text is read or refused with its place, and a script that is read plays to an end", async () => {
  const words = fc.constantFrom(
    "says hello",
    "taps Yes",
    "expects Tea",
    "after 1 day",
    "with choices Yes | No",
    "on 2030-02-01",
    "sends image",
    "given language fra",
    "expects result a b",
    "| more",
    "# x",
    "ignores the rest",
    "expects nothing",
    "starts Tea",
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 8 }).map((lines) => ["conversation: X", ...lines].join("\n")),
  );
  await fc.assert(
    fc.asyncProperty(text, async (source) => {
      const told = await testProject(project, ".", readOrRefuse(source), expect.unreachable).catch(placed);
      expect(told).toBeDefined();
    }),
    { numRuns: 100 },
  );
});

function readOrRefuse(source: string) {
  try {
    return readScripts("random", source);
  } catch (error) {
    return placed(error);
  }
}

function placed(error: unknown): [] {
  expect(error).toBeInstanceOf(ScriptError);
  expect(String(error)).toMatch(/random:\d+: /);
  return [];
}
