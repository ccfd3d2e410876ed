import { expect, test } from "vitest";
import type { InboundContent } from "../model/message.ts";
import type { TriggerDefinition } from "../model/project.ts";
import { choiceId } from "../whatsapp/index.ts";
import { type Decision, decide, type Standing } from "./decide.ts";
import { rulesOf } from "./rules.ts";
import type { Taking } from "./taking.ts";

const [open, older] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];

const keyword = (word: string, interrupt: boolean): TriggerDefinition => ({
  kind: "keyword",
  keywords: { eng: [word], fra: [`${word}e`] },
  match: "only",
  interrupt,
  journey: word,
});
const keywords = [keyword("menu", true), keyword("quiz", false)];
const all: readonly TriggerDefinition[] = [
  ...keywords,
  { kind: "newContact", journey: "welcome" },
  { kind: "catchAll", journey: "rest" },
];

const tap = (id: string, source: "button" | "template" = "button"): InboundContent => ({
  kind: "choice",
  source,
  id,
  title: "Menu",
});
const nobody: Standing = { waiting: false, promptId: null, lateTaps: "repeat", isNew: false };
const asked: Standing = { ...nobody, waiting: true, promptId: open };

/** What is done, and why, in few words. */
function shown(decision: Decision): string {
  const { because, keyword: word, how, policy } = decision.reason;
  const done = decision.kind === "start" ? `start ${decision.journey}` : decision.kind;
  return [done, because, word, how, policy].filter((part) => part !== undefined).join(", ");
}

interface Case {
  readonly standing?: Partial<Standing>;
  readonly takes?: Taking;
  readonly triggers?: readonly TriggerDefinition[];
}

function on(said: string | InboundContent, { standing, takes = "anything", triggers = all }: Case = {}): string {
  const content = typeof said === "string" ? ({ kind: "text", text: said } as const) : said;
  const rules = rulesOf(triggers, () => true);
  return shown(decide(content, { ...nobody, ...standing }, rules, () => takes));
}

test("where nothing is open: a keyword, the greeting of somebody new, a slip of a keyword, what catches all, nothing", () => {
  expect(on("MENU!")).toBe("start menu, keyword, menu, exact");
  expect(on("menue")).toBe("start menu, keyword, menue, exact");
  expect(on("quiz", { standing: { isNew: true } })).toBe("start quiz, keyword, quiz, exact");
  expect(on("mneu", { standing: { isNew: true } })).toBe("start welcome, newContact");
  expect(on("mneu")).toBe("start menu, keyword, menu, slip");
  expect(on("hello there")).toBe("start rest, catchAll");
  expect(on("hello there", { triggers: keywords })).toBe("nothing, noTrigger");
});

test("an open question goes before all but the keywords that may break in", () => {
  expect(on("quiz", { standing: asked })).toBe("resume, answer");
  expect(on("menu", { standing: asked })).toBe("start menu, keyword, menu, exact");
  expect(on("hello there", { standing: { ...asked, isNew: true } })).toBe("resume, answer");
});

test("a slip of a keyword breaks in only where the question cannot take it, and never where it is a caption", () => {
  expect(on("mneu", { standing: asked, takes: "answer" })).toBe("resume, answer");
  expect(on("mneu", { standing: asked, takes: "anything" })).toBe("resume, answer");
  expect(on("mneu", { standing: asked, takes: "nothing" })).toBe("start menu, keyword, menu, slip");
  const picture = { kind: "media", mediaId: "m", mime: "image/jpeg", caption: "mneu" } as unknown as InboundContent;
  expect(on(picture, { standing: asked, takes: "nothing" })).toBe("resume, answer");
});

test("how a question would take a message is asked only where a slip of a keyword may be meant", () => {
  const never = () => {
    throw new Error("asked");
  };
  for (const text of ["menu", "quiz", "hello there"])
    expect(() =>
      decide(
        { kind: "text", text },
        asked,
        rulesOf(all, () => true),
        never,
      ),
    ).not.toThrow();
});

test("a tap on an older question is what the open one says it is", () => {
  const late = tap(choiceId(older, 0));
  expect(on(late, { standing: asked })).toBe("repeat, lateTap, repeat");
  expect(on(late, { standing: { ...asked, lateTaps: "ignore" } })).toBe("nothing, lateTap, ignore");
  // Its title is a keyword that may break in: where such taps count, it does.
  expect(on(late, { standing: { ...asked, lateTaps: "accept" } })).toBe("start menu, keyword, menu, exact");
  expect(on({ ...late, title: "Yes" } as InboundContent, { standing: { ...asked, lateTaps: "accept" } })).toBe(
    "resume, lateTap, accept",
  );
  expect(on(late)).toBe("start menu, keyword, menu, exact");
});

test("a tap on the open question answers it", () => {
  const answer = { ...tap(choiceId(open, 1)), title: "Yes" } as InboundContent;
  expect(on(answer, { standing: asked })).toBe("resume, answer");
});

test("a button that no journey made answers no question, and begins only what its words begin", () => {
  const foreign = tap("order-7");
  expect(on(foreign)).toBe("start menu, keyword, menu, exact");
  expect(on({ ...foreign, title: "Pay" } as InboundContent)).toBe("nothing, foreignTap");
  expect(on({ ...foreign, title: "Quiz" } as InboundContent, { standing: asked })).toBe("nothing, foreignTap");
  expect(on(foreign, { standing: asked })).toBe("start menu, keyword, menu, exact");
  // Whoever is new is greeted, whatever they tapped.
  expect(on({ ...foreign, title: "Pay" } as InboundContent, { standing: { isNew: true } })).toBe(
    "start welcome, newContact",
  );
});

test("a template's own button is told by its words where nothing is open, and answers no question", () => {
  const foreign = { ...tap("I come", "template"), title: "I come" } as InboundContent;
  expect(on(foreign)).toBe("start rest, catchAll");
  expect(on(foreign, { standing: asked })).toBe("nothing, foreignTap");
});

test("triggers of journeys that cannot be started are passed over", () => {
  const isLive = (journey: string) => journey !== "menu" && journey !== "welcome";
  const rules = rulesOf(all, isLive);
  const said = (text: string) =>
    shown(decide({ kind: "text", text }, { ...nobody, isNew: true }, rules, () => "nothing"));
  expect(said("menu")).toBe("start rest, catchAll");
  expect(said("quiz")).toBe("start quiz, keyword, quiz, exact");
});
