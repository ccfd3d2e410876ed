import { expect, test } from "vitest";
import { ordinaryTexts } from "../test/ordinary-texts.ts";
import { judgeUrgency, prepareUrgency, trainUrgency, type UrgencyExample } from "./index.ts";
import { readTokens } from "./read.ts";

const rule = (key: string, ...texts: string[]): UrgencyExample[] =>
  texts.map((text) => ({ text, rule: key, lang: "eng" }));

const ready = prepareUrgency(
  trainUrgency(
    [
      ...rule(
        "bleeding",
        "heavy bleeding",
        "I am bleeding a lot",
        "the blood does not stop",
        "I bleed and I am pregnant",
      ),
      ...rule(
        "movement",
        "can't feel the baby move",
        "my baby has not kicked since yesterday",
        "fewer kicks than normal",
      ),
      ...rule("breathing", "trouble breathing", "I can't breathe properly", "she is short of breath"),
      ...rule("chest", "strong pain in my chest", "my chest hurts badly", "terrible chest pain"),
      ...rule("danger", "I want to kill myself", "I do not want to live any more", "I want to die"),
      ...rule("poison", "my child drank bleach", "she swallowed rat poison", "he took a whole packet of pills"),
      ...rule("collapsed", "she fainted and does not wake up", "his mouth is crooked and he cannot speak"),
      ...[
        "no bleeding and no pain, all is well",
        "the baby kicks a lot",
        "take a deep breath",
        "my gums bled a bit",
      ].map((text) => ({ text, rule: null, lang: "eng" })),
    ],
    ordinaryTexts,
  ),
);
const isUrgent = (message: string, language: string) => judgeUrgency(ready, message, [language]).urgent;

test.each([
  ["no i bleed so much", "eng"],
  ["I don't know why I'm bleeding heavily", "eng"],
  ["there is no nurse and she is bleeding", "eng"],
  ["never had such bad chest pain", "eng"],
  ["the tablets did not help my chest hurts badly", "eng"],
  ["no fever just bad pain in my chest", "eng"],
  ["je ne comprends pas pourquoi je saigne tant", "fra"],
  ["não percebo porque sangro tanto", "por"],
  ["no entiendo por que sangro tanto", "spa"],
  ["لا أفهم لماذا أنزف", "ara"],
])("%j (%s) denies something else than the sign, and is urgent", (message, language) => {
  expect(isUrgent(message, language)).toBe(true);
});

test.each(["no I am not bleeding", "I don't have any bleeding or pain", "she has had no bleeding at all"])(
  "%j denies the sign",
  (message) => {
    const signs = readTokens(message, ["eng"]).filter(({ concepts }) => concepts.includes("bleed"));
    expect(signs.map(({ negated }) => negated)).toEqual([true]);
  },
);

test("a car ends no denial in English, and goes on to say why in French", () => {
  const denied = (message: string, concept: string) =>
    readTokens(message, ["eng", "fra"]).find(({ concepts }) => concepts.some((each) => each === concept))?.negated;
  expect(denied("no car accident", "wound")).toBe(true);
  expect(denied("je ne viens pas car je saigne", "bleed")).toBe(false);
});

test.each([
  "my oxygen is 98",
  "my oxygen level is fine",
  "oxygen level is 97",
  "my sats are 96%",
  "I fell asleep",
  "by accident",
  "a mosquito bite",
])("%j only sounds like a sign", (message) => {
  const found = readTokens(message, ["eng"]).flatMap(({ concepts }) => concepts);
  expect(found.filter((concept) => concept === "breathless" || concept === "wound")).toEqual([]);
});

test.each([
  ["my oxygen is 82", "breathless"],
  ["a cobra bit my son", "poison"],
  ["he got shot", "violence"],
  ["the baby's head is coming", "birth"],
])("%j is a sign", (message, concept) => {
  expect(readTokens(message, ["eng"]).flatMap(({ concepts }) => concepts)).toContain(concept);
});

test.each([
  ["I don't think she is breathing", "breathless"],
  ["I can't say that he moves", "less"],
])("%j is a sign because it is denied, however far away", (message, concept) => {
  expect(readTokens(message, ["eng"]).flatMap(({ concepts }) => concepts)).toContain(concept);
});

test.each([
  ["his lips are turning blue", "eng"],
  ["sus labios están morados", "spa"],
  ["izindebe zakhe ziluhlaza", "zul"],
  ["I will hang myself", "eng"],
  ["je vais me pendre", "fra"],
  ["vou enforcar-me", "por"],
  ["she took all the panados", "eng"],
  ["her face hangs and she talks funny", "eng"],
])("%j (%s) says in other words what is urgent", (message, language) => {
  expect(isUrgent(message, language)).toBe(true);
});

test.each([
  ["I am not short of breath", "eng"],
  ["no trouble breathing", "eng"],
  ["je n'ai pas de difficulté à respirer", "fra"],
  ["não tenho falta de ar", "por"],
  ["no me falta el aire", "spa"],
  ["sina shida ya kupumua", "swa"],
  ["لا أعاني من ضيق التنفس", "ara"],
])("%j (%s) says that breath comes easily, and is no sign", (message, language) => {
  expect(readTokens(message, [language]).flatMap(({ concepts }) => concepts)).not.toContain("breathless");
});
