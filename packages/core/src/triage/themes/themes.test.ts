import fc from "fast-check";
import { expect, test } from "vitest";
import { Classifier } from "../classify/classifier.ts";
import { GramReader, gramKinds } from "../features/grams.ts";
import { Vectorizer } from "../features/vectorizer.ts";
import { learnVocabulary } from "../features/vocabulary.ts";
import { wordsOf } from "../features/words.ts";
import { trainLabels } from "../train/labels.ts";
import { eng } from "./eng/index.ts";
import { mostThemes, themeKey } from "./index.ts";
import { others } from "./other/index.ts";
import type { Themes } from "./theme.ts";

function themesIn(text: string): readonly number[] {
  const { keys, places, kinds } = new GramReader().read(text);
  return [...places].filter((_, i) => kinds[i] === gramKinds.theme).map((place) => keys[place] ?? 0);
}

test("every word of every list is found in a message, under its theme", () => {
  const languages: Readonly<Record<string, Themes>> = { eng, ...others };
  const deaf = Object.entries(languages).flatMap(([language, themes]) =>
    Object.entries(themes).flatMap(([name, words]) =>
      words
        .split(",")
        .filter((entry) => !themesIn(entry.replaceAll("*", "")).includes(themeKey(name)))
        .map((entry) => `${language} ${name}: ${entry}`),
    ),
  );
  expect(deaf).toEqual([]);
});

test("all lists speak of the themes that English has", () => {
  const names = new Set(Object.keys(eng));
  const strange = Object.values(others).flatMap((themes) => Object.keys(themes).filter((name) => !names.has(name)));
  expect(strange).toEqual([]);
});

const classifier = new Classifier(
  trainLabels([
    { text: "how does the virus spread", labels: ["infection"] },
    { text: "do people transmit it", labels: ["infection"] },
    { text: "is the hospital open on sunday", labels: ["visit"] },
    { text: "when does the doctor see patients", labels: ["visit"] },
    { text: "am I pregnant", labels: ["pregnancy"] },
    { text: "signs of pregnancy", labels: ["pregnancy"] },
  ]),
);
const best = (text: string) => classifier.classify(text).ranked[0]?.label;

test("words that no example has are understood by others that say the same", () => {
  expect(best("is it contagious")).toBe("infection");
  expect(best("a nurse at the clinic")).toBe("visit");
  expect(best("I am expecting")).toBe("pregnancy");
});

test("examples in English are understood in other languages", () => {
  for (const text of ["ngikhulelwe", "nina mimba", "enceinte", "गर्भवती", "أنا حامل", "ke moimana", "ek is swanger"])
    expect([text, best(text)]).toEqual([text, "pregnancy"]);
  for (const text of ["kliniki", "onde fica o hospital", "el medico", "ikliniki"])
    expect([text, best(text)]).toEqual([text, "visit"]);
});

test("a theme keeps its number, so that stored models understand it after a restart and an upgrade", () => {
  expect([themeKey("spread"), themeKey("pregnancy")]).toEqual([-1792254170, 1740162560]);
});

test("a model from before there were themes says what it said", () => {
  const texts = ["where is the clinic", "my card was stolen", "is it contagious"];
  const { keys, rarity, unseen } = learnVocabulary(texts);
  const themes = new Set(texts.flatMap(themesIn));
  const old = [...keys.keys()].filter((row) => !themes.has(keys[row] ?? 0));
  const vectorizer = new Vectorizer({
    keys: Int32Array.from(old, (row) => keys[row] ?? 0),
    rarity: Float32Array.from(old, (row) => rarity[row] ?? 0),
    unseen,
  });
  for (const text of texts) {
    const grams = new GramReader().read(text);
    const kept = [...grams.kinds.keys()].filter((i) => grams.kinds[i] !== gramKinds.theme);
    const without = {
      ...grams,
      places: Uint16Array.from(kept, (i) => grams.places[i] ?? 0),
      kinds: Uint8Array.from(kept, (i) => grams.kinds[i] ?? 0),
    };
    expect(vectorizer.vector(grams)).toEqual(vectorizer.vector(without));
  }
});

test("whatever a message is made of, its themes are bounded and the same each time", () => {
  const pieces = fc.constantFrom(
    "how long",
    "spread",
    "🤰",
    "\u202e",
    "\u200b",
    "حامل",
    "*",
    "a".repeat(300),
    "how much",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 200 }), (some) => {
      const text = some.join(" ");
      const found = themesIn(text);
      expect(found.length).toBeLessThanOrEqual(wordsOf(text).length * mostThemes);
      expect(themesIn(text)).toEqual(found);
    }),
  );
  expect(themesIn("🤰".repeat(4_096))).toEqual([]);
  expect(themesIn("\u202espread\u202c")).toEqual(themesIn("spread"));
  expect(themesIn("how long ".repeat(1_000)).length).toBeGreaterThan(0);
});
