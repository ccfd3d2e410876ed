import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultExamples } from "../test/default-examples.ts";
import { quickest } from "../test/quickest.ts";
import { languageText } from "./clean.ts";
import { identifyLanguage, prepareLanguage, trainLanguage } from "./index.ts";

const model = trainLanguage(defaultExamples);
const ready = prepareLanguage(model);
const guess = (message: string, hints = {}) => identifyLanguage(ready, message, hints);

test.each([
  ["When is the nurse coming to our street?", "eng"],
  ["Quand est-ce que l'infirmière vient chez nous ?", "fra"],
  ["متى تأتي الممرضة إلى حينا؟", "ara"],
  ["Quando é que a enfermeira vem ao nosso bairro?", "por"],
  ["¿Cuándo viene la enfermera a nuestra calle?", "spa"],
  ["Muuguzi atakuja lini mtaani kwetu?", "swa"],
  ["Umhlengikazi uzofika nini emgwaqweni wethu?", "zul"],
  ["Umongikazi uza kufika nini kwisitrato sethu?", "xho"],
  ["Wanneer kom die verpleegster na ons straat toe?", "afr"],
  ["Mooki o tla fihla neng seterateng sa rona?", "sot"],
  ["नर्स हमारी गली में कब आएगी?", "hin"],
  ["nurse hamari gali me kab aayegi", "hin"],
])("%s is %s", (message, language) => {
  expect(guess(message).language).toBe(language);
});

test("capitals, slips, stretched letters, links and emoji do not hide the language", () => {
  expect(guess("PLZZZ HELPPPP my babyyy is sikc 😭😭 https://example.org/aide-moi").language).toBe("eng");
  expect(guess("ngicela usizoooo 🙏 ingane iyagula KAKHULU").language).toBe("zul");
});

test("missing accents do not hide the language", () => {
  expect(guess("ou est-ce que je peux aller a l'hopital, ca ne va pas tres bien").language).toBe("fra");
});

test.each(["", "👍👍", "12345", "ok", "\u200b\u202e", "Где находится больница"])("says unsure of %j", (message) => {
  expect(guess(message).language).toBeNull();
});

test("a word that languages share is unsure, until the contact's history decides", () => {
  expect(guess("unjani").language).toBeNull();
  expect(guess("unjani", { history: { xho: 5 } }).language).toBe("xho");
  expect(guess("unjani", { history: { zul: 5 } }).language).toBe("zul");
});

test("history does not outvote a clear message: people change their language", () => {
  expect(guess("Good morning, is the clinic open today?", { history: { zul: 200 } }).language).toBe("eng");
});

test("a mixed message is told in parts", () => {
  const { parts } = guess("ndicela ukubuza about my baby and the next appointment please");
  expect(parts.map(({ language }) => language)).toEqual(["xho", "eng"]);
});

test("a guess says which words told it", () => {
  expect(guess("hello, ngicela usizo").words.map(({ word }) => word)).toContain("ngicela");
});

test("shares sum to at most one, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (message) => {
      const { ranking, confidence } = guess(message);
      const sum = ranking.reduce((a, { share }) => a + share, 0);
      return sum <= 1 + 1e-9 && confidence >= 0 && confidence <= 1;
    }),
    { numRuns: 200 },
  );
});

test("the order of the examples changes nothing in the model", () => {
  const few = defaultExamples.filter((_, i) => i % 25 === 0);
  fc.assert(
    fc.property(fc.shuffledSubarray(few, { minLength: few.length }), (shuffled) => {
      expect(trainLanguage(shuffled)).toEqual(trainLanguage(few));
    }),
    { numRuns: 3 },
  );
});

test("a model that was stored and read again guesses the same", () => {
  const stored = JSON.parse(
    JSON.stringify({ ...model, keys: Array.from(model.keys), rows: Array.from(model.rows) }),
  ) as { keys: number[]; rows: number[] };
  const again = prepareLanguage({
    ...model,
    keys: Uint32Array.from(stored.keys),
    rows: Uint8Array.from(stored.rows),
  });
  const message = "sisi, unayo i-appointment tomorrow?";
  expect(identifyLanguage(again, message)).toEqual(guess(message));
});

test("one language alone cannot be told from another", () => {
  expect(() => trainLanguage([{ text: "hello", lang: "eng" }])).toThrow("at least two languages");
});

test.each([
  ["four thousand emoji", "😭".repeat(4096)],
  ["a megabyte", "a b ".repeat(262_144)],
  ["right-to-left overrides", "\u202e\u202d".repeat(2048)],
  ["zero-width characters", "\u200b\u200d".repeat(2048)],
  ["one endless word", "x@".repeat(100_000)],
  ["piled accents", `e${"\u0301".repeat(100_000)}`],
])("%s cost no more than a long message", (_, message) => {
  expect(quickest(() => guess(message), 20)).toBeLessThan(10);
});

test("a text of plain letters is read the short way as any text is", () => {
  const letters = fc.constantFrom(..."aAbB zZ  '-`.,!19\n\t/:".split(""), "www", "http", "aaaa", "--'");
  fc.assert(
    // An invisible character at the end says nothing, and keeps the text from being read the short way.
    fc.property(fc.array(letters, { maxLength: 60 }), (some) => {
      expect(languageText(some.join(""))).toBe(languageText(`${some.join("")}\u200b`));
    }),
    { numRuns: 2_000 },
  );
});
