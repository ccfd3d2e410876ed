import { expect, test } from "vitest";
import { readFlow } from "../flow/index.ts";
import { reminderJourneys } from "../flow/reminders/index.ts";
import { action, type FlowSketch, flowJson, id, say } from "../flow/test/sketch.ts";
import { type Env, fakeEnv } from "../model/env.ts";
import type { OutboundContent } from "../model/message.ts";
import type { CampaignDefinition, ReminderDefinition } from "../model/project.ts";
import { Conversation, type Player } from "./conversation.ts";
import type { Outcome } from "./outcome.ts";
import type { Settings } from "./programme.ts";
import { programmeOf } from "./programme-of.ts";

const group = { uuid: id("Mothers"), name: "Mothers" };
const quickReplies = (...texts: readonly string[]) => ({ quick_replies: texts });

const menu: FlowSketch = {
  name: "menu",
  nodes: [
    { name: "ask", actions: [say("What do you need?", quickReplies("Tests", "Help"))], to: "hear" },
    {
      name: "hear",
      wait: true,
      timeout: { seconds: 60, to: "late" },
      cases: [
        ["has_phrase", "tests", "Tests", "tests"],
        ["has_phrase", "help", "Help", "help"],
      ],
      other: "again",
    },
    { name: "tests", actions: [say("At each clinic.")] },
    { name: "help", actions: [say("A nurse comes.")] },
    { name: "late", actions: [say("Are you there?")] },
    { name: "again", actions: [say("Please choose.")], to: "hear" },
  ],
};
/** Titles that are too long for a list, whose rows have another text to show below. */
const clinics = ["The clinic behind the old market", "The hospital beside the river bridge"] as const;
const long: FlowSketch = {
  name: "where",
  nodes: [
    {
      name: "ask",
      actions: [say("Where to?", { quick_replies: clinics.map((text) => ({ text, extra: "mornings" })) })],
      to: "hear",
    },
    { name: "hear", wait: true, result: "Choice", other: "end" },
    { name: "end", actions: [say("You go to: @results.choice")] },
  ],
};
const welcome: FlowSketch = {
  name: "welcome",
  nodes: [{ name: "greet", actions: [say("Welcome to the clinic.")] }],
};
const bonjour: FlowSketch = {
  name: "bonjour",
  nodes: [{ name: "say", actions: [say("Bonjour, @contact.language.")] }],
};

const echo: FlowSketch = { name: "echo", nodes: [{ name: "say", actions: [say("You said @input.text.")] }] };
const call: FlowSketch = {
  name: "call",
  more: { type: "voice" },
  nodes: [
    { name: "ring", dial: "+27820001002", cases: [["has_phrase", "answered", "Answered", "after"]], other: "after" },
    { name: "after", actions: [action("thanks", "say_msg", { text: "It was @resume.dial.status." })] },
  ],
};

function reminder(name: string, offset: number, whenBusy: ReminderDefinition["whenBusy"]): ReminderDefinition {
  const does = { kind: "message", texts: { eng: name }, language: "eng" } as const;
  return { uuid: id(name), field: "due", offset, unit: "hours", whenBusy, does };
}
const campaign = (...reminders: readonly ReminderDefinition[]): CampaignDefinition => ({
  uuid: id("campaign"),
  name: "Check-ups",
  group: group.uuid,
  reminders,
});

const flows = [menu, long, welcome, bonjour, echo, call];

/** A clinic's hotline with a clock that tests move. */
function clinic(campaigns: readonly CampaignDefinition[] = [], player: Partial<Player> = {}) {
  const keyword = (word: string, journey: string, language = "eng") =>
    ({
      kind: "keyword",
      keywords: { [language]: [word] },
      match: "only",
      interrupt: true,
      setsLanguage: true,
      journey: id(journey),
    }) as const;
  const settings: Settings = {
    name: "Clinic",
    languages: ["eng", "fra"],
    timezone: "Africa/Johannesburg",
    fields: [{ key: "due", name: "Due", type: "datetime" }],
    groups: [group],
    globals: {},
    content: {},
    dataSources: [],
    campaigns,
    triggers: [
      keyword("menu", "menu"),
      keyword("where", "where"),
      keyword("bonjour", "bonjour", "fra"),
      { kind: "newContact", journey: id("welcome") },
    ],
  };
  const definitions = [...flows.map(flowJson), ...reminderJourneys(campaigns)];
  const journeys = new Map(definitions.map((definition) => [String(definition.uuid), readFlow(definition)]));
  const programme = programmeOf(settings, { flow: (uuid) => journeys.get(uuid), tables: new Map(), now: () => 0 });
  const clock = { now: Date.UTC(2030, 0, 1, 8) };
  const { newId, random } = fakeEnv();
  const env = (): Env => ({ now: clock.now, newId, random });
  const talk = new Conversation({ programme, env, ...player });
  return { talk, clock };
}

function shown(content: OutboundContent): string {
  if (content.kind === "buttons") return `${content.text} [${content.buttons.map(({ title }) => title).join("] [")}]`;
  return "text" in content ? content.text : content.kind;
}
const said = ({ messages }: Outcome) => messages.map(shown).join(" | ");
const question = "What do you need? [Tests] [Help]";

test("somebody new is greeted once; one who wrote before is not", () => {
  const { talk } = clinic();
  expect(said(talk.hear("hello"))).toBe("Welcome to the clinic.");
  expect(said(talk.hear("hello"))).toBe("");
  const other = clinic().talk;
  other.meetBefore();
  expect(said(other.hear("hello"))).toBe("");
});

test("a question is answered by its button or in words, and the session ends", () => {
  const { talk } = clinic();
  expect(said(talk.hear("Menu"))).toBe(question);
  expect(talk.isWaiting).toBe(true);
  const tap = talk.choiceTitled("Help");
  expect(talk.choiceTitled("Pay")).toBeUndefined();
  expect(said(talk.hear(tap ?? ""))).toBe("A nurse comes.");
  expect(talk.isWaiting).toBe(false);
  expect(talk.dueAt).toBeNull();
  talk.hear("menu");
  expect(said(talk.hear("the tests please"))).toBe("At each clinic.");
});

test("a tap on a question that is over brings the open one back", () => {
  const { talk } = clinic();
  talk.hear("menu");
  const old = talk.choiceTitled("Tests") ?? "";
  talk.hear("menu");
  expect(said(talk.hear(old))).toBe(question);
  expect(talk.decisionOn(old)).toMatchObject({ kind: "repeat", reason: { because: "lateTap" } });
});

test("what a message would do is told, and nothing of it is done", () => {
  const { talk } = clinic();
  talk.hear("menu");
  const before = JSON.stringify([talk.session, talk.contact]);
  expect(talk.takingOf("tests")).toBe("answer");
  expect(talk.takingOf("whatever")).toBe("nothing");
  expect(talk.decisionOn("bonjour")).toMatchObject({ kind: "start", journey: id("bonjour") });
  expect(JSON.stringify([talk.session, talk.contact])).toBe(before);
  expect(talk.prompt).toMatchObject({ kind: "buttons" });
  talk.leave();
  expect([talk.isWaiting, talk.prompt, talk.takingOf("tests")]).toEqual([false, null, "nothing"]);
});

test("a keyword in another language breaks in, and its language is spoken from then on", () => {
  const { talk } = clinic();
  talk.hear("menu");
  expect(said(talk.hear("bonjour"))).toBe("Bonjour, fra.");
  expect(talk.contact.language).toBe("fra");
});

test("choices that fit neither buttons nor a list are numbered, and their numbers are understood", () => {
  const { talk } = clinic();
  expect(said(talk.hear("where"))).toContain(`2. ${clinics[1]}`);
  expect(said(talk.hear("2"))).toBe(`You go to: ${clinics[1]}`);
});

test("nobody answers in time: it wakes when it said, and not before", () => {
  const { talk, clock } = clinic();
  talk.hear("menu");
  expect(talk.dueAt).toBe(clock.now + 60_000);
  clock.now += 59_000;
  expect(said(talk.wake())).toBe("");
  clock.now += 1_000;
  expect(said(talk.wake())).toBe("Are you there?");
  expect(talk.isWaiting).toBe(false);
});

test("a session expires when its wait does", () => {
  const { talk } = clinic();
  talk.hear("where");
  const { dueAt } = talk;
  expect(dueAt).not.toBeNull();
  const { talk: late, clock } = clinic();
  late.hear("where");
  clock.now = dueAt ?? 0;
  expect(late.wake().events).toContainEqual(expect.objectContaining({ type: "run_ended", status: "expired" }));
  expect(late.isWaiting).toBe(false);
});

/** A mother whose date is at noon of the day on which the tests are. */
function mother(...reminders: readonly ReminderDefinition[]) {
  const { talk, clock } = clinic([campaign(...reminders)]);
  const datetime = "2030-01-01T12:00:00Z";
  talk.know((contact) => ({ ...contact, groups: [group], fields: { due: { text: datetime, datetime } } }));
  talk.meetBefore();
  return { talk, clock };
}
const at = (hour: number) => Date.UTC(2030, 0, 1, hour);

test("reminders come at their time, each once", () => {
  const { talk, clock } = mother(reminder("Come at noon.", -2, "skip"), reminder("Were you there?", 2, "skip"));
  expect(talk.dueAt).toBe(at(10));
  clock.now = at(10);
  expect(said(talk.wake())).toBe("Come at noon.");
  expect(said(talk.wake())).toBe("");
  expect(talk.dueAt).toBe(at(14));
  clock.now = at(14);
  expect(said(talk.wake())).toBe("Were you there?");
  expect(talk.dueAt).toBeNull();
});

test.each([
  ["skip", "", true],
  ["interrupt", "Come at noon.", false],
  ["beside", "Come at noon.", true],
] as const)("to somebody in the middle of a question a reminder that is to %s says '%s'", (whenBusy, words, goesOn) => {
  const { talk, clock } = mother(reminder("Come at noon.", -2, whenBusy));
  // Asked at half past nine without an end: only the reminder is due.
  clock.now = at(9);
  talk.hear("where");
  clock.now = at(10);
  expect(said(talk.wake())).toBe(words);
  expect(talk.isWaiting).toBe(goesOn);
  if (goesOn) expect(said(talk.hear("1"))).toBe(`You go to: ${clinics[0]}`);
});

test("a chosen journey begins at once and with whatever is typed, and its turns can be recorded", () => {
  const turns: string[] = [];
  const { talk } = clinic([], { journey: id("menu"), onTurn: ({ cause }) => turns.push(cause.kind) });
  expect(said(talk.open())).toBe(question);
  expect(said(talk.hear("help"))).toBe("A nurse comes.");
  expect(said(talk.hear("anything"))).toBe(question);
  expect(turns).toEqual(["start", "resume", "start"]);
  expect(said(clinic().talk.open())).toBe("");
});

test("a journey can begin with the message that it is about", () => {
  expect(said(clinic().talk.beginWith(id("echo"), { kind: "text", text: "hi" }))).toBe("You said hi.");
});

test("a call is over with whatever is said next", () => {
  const { talk } = clinic();
  talk.begin(id("call"));
  expect(talk.isWaiting).toBe(true);
  const { events } = talk.hear("are you there");
  expect(events).toContainEqual(expect.objectContaining({ text: "It was answered." }));
  expect(talk.isWaiting).toBe(false);
});
