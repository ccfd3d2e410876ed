import { expect, test } from "vitest";
import { trainAnswers } from "./answers/train.ts";
import { Classifier } from "./classify/classifier.ts";
import { tellingWords } from "./explain/words.ts";
import { trainLanguage } from "./language/index.ts";
import { assemble } from "./model/model.ts";
import { clinicExamples } from "./test/clinic.ts";
import { defaultExamples } from "./test/default-examples.ts";
import { ordinaryTexts } from "./test/ordinary-texts.ts";
import { quickest } from "./test/quickest.ts";
import { trainLabels } from "./train/labels.ts";
import { prepareTriage, triage } from "./triage.ts";
import { trainUrgency } from "./urgency/index.ts";

const labels = trainLabels(clinicExamples);
const answers = trainAnswers([
  {
    key: "hours",
    title: { eng: "Opening hours" },
    text: { eng: "We open at eight." },
    questions: { eng: ["when do you open"] },
  },
  {
    key: "grant",
    title: { eng: "Child grant" },
    text: { eng: "Ask at the grant office." },
    questions: { eng: ["how to get the grant"] },
  },
]);
const model = assemble({ labels, answers });
const ready = prepareTriage(model);

test.each([
  "please help me ngiyopha",
  "my mother uyopha",
  "hi i am sick since yesterday ndiyopha",
  "mesh 2ader atnafas",
])("%j is urgent by its own words, though the rest is of another language or no language that is known", (message) => {
  const rules = ["I am bleeding", "heavy bleeding", "I cannot breathe", "trouble breathing"].map((text) => ({
    text,
    rule: "danger",
    lang: "eng",
  }));
  const mixed = prepareTriage(
    assemble({ language: trainLanguage(defaultExamples), urgency: trainUrgency(rules, ordinaryTexts) }),
  );
  expect(triage(mixed, message).urgency?.urgent).toBe(true);
});

test("every stage that the model has says its part, with the model's version", () => {
  const result = triage(ready, "when do you open", { languages: ["eng"] });
  expect(result.version).toBe(model.version);
  expect(result.answers?.ranked[0]).toMatchObject({ key: "hours", language: "eng" });
  expect(result.labels?.ranked.length).toBeGreaterThan(0);
  expect(result.language).toBeNull();
  expect(triage(prepareTriage(assemble({ answers })), "hello").labels).toBeNull();
});

test("models of the same content have the same version, others another", () => {
  expect(assemble({ labels, answers }).version).toBe(model.version);
  expect(assemble({ labels }).version).not.toBe(model.version);
});

test("an explanation names the words that the label hangs on", () => {
  const [word] = tellingWords(new Classifier(labels), "hello, is the vaccine here", "vaccine");
  expect(word?.word).toBe("vaccine");
  expect(word?.weight).toBeGreaterThan(0);
});

test("a sign is heard in the language of its part, though the message as a whole is in another", () => {
  const signs = ["I am bleeding a lot", "heavy bleeding", "there is blood and it does not stop"];
  const urgency = trainUrgency(
    signs.map((text) => ({ text, rule: "bleeding", lang: "eng" })),
    ordinaryTexts,
  );
  const mixed = prepareTriage(assemble({ language: trainLanguage(defaultExamples), urgency }));
  const { language, urgency: verdict } = triage(mixed, "sisi ngiyopha please help me");
  expect(language?.language).toBe("eng");
  expect(verdict?.words[0]).toMatchObject({ word: "ngiyopha" });
  expect(verdict?.words[0]?.weight).toBeGreaterThan(0.3);
});

const hostile: Readonly<Record<string, string>> = {
  "4,096 emoji": "🤰".repeat(4_096),
  "right-to-left overrides": "\u202e\u202d".repeat(100_000),
  "zero-width characters": "\u200b\u200d\ufeff".repeat(100_000),
  "a megabyte of one word": "a".repeat(1_000_000),
  "a megabyte of words": "grant vaccine ".repeat(75_000),
  "letters that come apart": "\ufdfa".repeat(100_000),
  "piled accents": `e${"\u0301".repeat(200_000)}`,
  "lone surrogates": "\ud83e".repeat(50_000),
  apostrophes: "'".repeat(100_000),
};
/** Milliseconds; an ordinary message takes a five-hundredth of them. */
const budget = 100;

for (const [name, text] of Object.entries(hostile))
  test(`${name}: read within ${budget} ms`, () => {
    expect(quickest(() => triage(ready, text))).toBeLessThan(budget);
  });
