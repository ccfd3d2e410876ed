import { expect, test } from "vitest";
import { formatted } from "../../../ui/formatted.ts";
import { answerAs, type Double } from "./doubles.ts";
import { type Given, readyProgramme } from "./programme.ts";
import { Rehearsal } from "./rehearsal.ts";

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const say = (n: number, text: string, replies: readonly string[] = []) => ({
  type: "send_msg",
  uuid: uuid(n),
  text,
  quick_replies: replies,
});

/** Asks for a colour for at most a minute, calls a server about it, and tells how that went. */
const definition = {
  uuid: uuid(1),
  name: "Colours",
  spec_version: "14.4.2",
  language: "eng",
  type: "messaging",
  localization: { fra: { [uuid(11)]: { text: ["Quelle couleur ?"] } } },
  nodes: [
    {
      uuid: uuid(10),
      actions: [say(11, "Which colour?", ["Red", "Blue"])],
      router: {
        type: "switch",
        operand: "@input.text",
        result_name: "Colour",
        default_category_uuid: uuid(13),
        wait: { type: "msg", timeout: { seconds: 60, category_uuid: uuid(14) } },
        cases: [{ uuid: uuid(15), type: "has_any_word", arguments: ["red"], category_uuid: uuid(12) }],
        categories: [
          { uuid: uuid(12), name: "Red", exit_uuid: uuid(16) },
          { uuid: uuid(13), name: "Other", exit_uuid: uuid(17) },
          { uuid: uuid(14), name: "No Response", exit_uuid: uuid(18) },
        ],
      },
      exits: [
        { uuid: uuid(16), destination_uuid: uuid(20) },
        { uuid: uuid(17), destination_uuid: uuid(10) },
        { uuid: uuid(18), destination_uuid: uuid(30) },
      ],
    },
    {
      uuid: uuid(20),
      actions: [
        { type: "call_webhook", uuid: uuid(21), method: "GET", url: "https://example.org/red", result_name: "Call" },
      ],
      router: {
        type: "switch",
        operand: "@results.call.category",
        default_category_uuid: uuid(24),
        cases: [{ uuid: uuid(22), type: "has_only_text", arguments: ["Success"], category_uuid: uuid(23) }],
        categories: [
          { uuid: uuid(23), name: "Success", exit_uuid: uuid(25) },
          { uuid: uuid(24), name: "Failure", exit_uuid: uuid(26) },
        ],
      },
      exits: [{ uuid: uuid(25), destination_uuid: uuid(40) }, { uuid: uuid(26) }],
    },
    { uuid: uuid(30), actions: [say(31, "Too slow.")], exits: [{ uuid: uuid(32) }] },
    { uuid: uuid(40), actions: [say(41, "It worked.")], exits: [{ uuid: uuid(42) }] },
  ],
};
const given: Given = {
  settings: {
    name: "Test",
    languages: ["eng", "fra"],
    timezone: "UTC",
    fields: [],
    globals: {},
    content: {},
    dataSources: [],
    triggers: [],
  },
  journeys: [{ version: 1, definition }],
  tables: [],
};

const played = (language = "eng", double: Double = "success") =>
  new Rehearsal({
    journey: uuid(1),
    language,
    double,
    programme: (now) => readyProgramme(given, undefined, now),
  });
const texts = (rehearsal: Rehearsal) =>
  rehearsal
    .standing()
    .lines.map((line) => (line.from === "person" ? line.text : "text" in line.content ? line.content.text : ""));

/** Taps the choice with these words on the newest message. */
function tap(rehearsal: Rehearsal, title: string): void {
  const line = rehearsal.standing().lines.findLast(({ from }) => from === "hotline");
  const content = line?.from === "hotline" ? line.content : undefined;
  const choice = content?.kind === "buttons" ? content.buttons.find((one) => one.title === title) : undefined;
  if (choice === undefined) throw new Error(`There is no button ${title}.`);
  rehearsal.tap(choice, "button");
}

test("the real engine answers, and it is known where it stands and what it saved", () => {
  const rehearsal = played();
  expect(texts(rehearsal)).toEqual(["Which colour?"]);
  expect(rehearsal.standing().at).toEqual({ flow: uuid(1), node: uuid(10) });
  rehearsal.say("green");
  expect(rehearsal.standing()).toMatchObject({ isWaiting: true, at: { node: uuid(10) } });
  tap(rehearsal, "Red");
  expect(texts(rehearsal)).toEqual(["Which colour?", "green", "Which colour?", "Red", "It worked."]);
  const { saved, isWaiting, taken, at } = rehearsal.standing();
  expect(saved[0]).toEqual({ name: "Colour", value: "Red", category: "Red" });
  expect(isWaiting).toBe(false);
  expect(at?.node).toBe(uuid(40));
  expect([...taken]).toEqual([uuid(17), uuid(16), uuid(25), uuid(42)]);
});

test("speaks the language of the person", () => {
  expect(texts(played("fra"))).toEqual(["Quelle couleur ?"]);
});

test("what is outside works or fails as it is asked to", () => {
  const rehearsal = played();
  rehearsal.answerBy("failure");
  tap(rehearsal, "Red");
  expect(texts(rehearsal)).toEqual(["Which colour?", "Red"]);
  expect(rehearsal.standing().taken.has(uuid(26))).toBe(true);
});

test("time passes when it is asked to, and then what waits is over", () => {
  const rehearsal = played();
  expect(rehearsal.standing().dueIn).toBeGreaterThan(50_000);
  rehearsal.passTime();
  expect(texts(rehearsal).at(-1)).toBe("Too slow.");
  expect(rehearsal.standing().dueIn).toBeNull();
});

test("a journey that cannot be started says so, where the trace is read", () => {
  const broken = new Rehearsal({
    journey: uuid(99),
    language: "eng",
    double: "success",
    programme: (now) => readyProgramme(given, undefined, now),
  });
  expect(broken.standing().beats[0]?.events).toMatchObject([{ type: "failure" }]);
});

test("a double that fails gives a failure of each kind", () => {
  const request = { kind: "email", addresses: ["a@example.org"], subject: "Hi", body: "" } as const;
  expect(answerAs("failure", request)).toMatchObject({ kind: "email", error: expect.any(String) });
  expect(answerAs("success", request)).toEqual({ kind: "email" });
});

test("WhatsApp's marks become what they mean, and nothing within a word does", () => {
  expect(formatted("*Wash* your _hands_, not snake_case_here")).toEqual([
    { kind: "bold", text: "Wash" },
    { kind: "plain", text: " your " },
    { kind: "italic", text: "hands" },
    { kind: "plain", text: ", not snake_case_here" },
  ]);
  expect(formatted("2 * 3 * 4")).toEqual([{ kind: "plain", text: "2 * 3 * 4" }]);
});
