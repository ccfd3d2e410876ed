import { expect, test } from "vitest";
import type { TriggerDefinition } from "../../model/project.ts";
import { checkBeginnings } from "./check-beginnings.ts";

const menu = { uuid: "m", name: "Menu" };
const news = { uuid: "n", name: "News" };

function keyword(journey: string, words: readonly string[], match: "only" | "first" = "only"): TriggerDefinition {
  return { kind: "keyword", keywords: { eng: words }, match, interrupt: true, journey };
}

function told(triggers: readonly TriggerDefinition[], journeys = [menu, news]): readonly string[] {
  return checkBeginnings({ triggers }, journeys).map(({ journey, code, text }) => `${journey} ${code} ${text}`);
}

test("a keyword that an earlier trigger has for another journey is told, however it is written", () => {
  expect(told([keyword("m", ["menu", "go"]), keyword("n", ["news", "GO!"])])).toEqual([
    'News shared-keyword The keyword "GO!" begins the journey "Menu", and never this one.',
  ]);
});

test("a keyword of one journey in two triggers, and a word alone beside one that begins a message, are well", () => {
  expect(told([keyword("m", ["go"]), keyword("m", ["go"]), keyword("n", ["go"], "first")])).toEqual([]);
});

test("two journeys of one name are told", () => {
  expect(told([], [menu, news, { uuid: "x", name: "Menu" }])).toEqual([
    'Menu same-name Another journey is called "Menu", too: nobody can tell them apart.',
  ]);
});
