import { expect, test } from "vitest";
import { everydayOf } from "./everyday.ts";
import { GramReader, gramKinds } from "./grams.ts";
import { Vectorizer } from "./vectorizer.ts";
import { learnVocabulary } from "./vocabulary.ts";

const given = [
  { text: "please tell me where the clinic is", lang: "eng" },
  { text: "please can you help me with the form", lang: "eng" },
  { text: "ngicela ungitshele lapho umtholampilo ukhona", lang: "zul" },
];
const team = ["please show me the mattress", "please send the pillow"];

test("of everyday language only what a team writes in counts", () => {
  expect(everydayOf(given, team).texts).toBe(2);
  expect(everydayOf(given, ["ngicela ungitshele"]).texts).toBe(1);
  expect(everydayOf(given, ["мама"]).texts).toBe(0);
  expect(everydayOf([], team).texts).toBe(0);
});

test("what everybody says is common, though few examples of the team's own say so", () => {
  const alone = learnVocabulary(["please call", "my mattress", "a pillow"]);
  const beside = learnVocabulary(["please call", "my mattress", "a pillow"], { everyday: everydayOf(given, team) });
  const rarityOf = ({ keys, rarity }: typeof alone, word: string) => rarity[keys.indexOf(wordKey(word))] ?? Number.NaN;
  const lead = (vocabulary: typeof alone) => rarityOf(vocabulary, "mattress") - rarityOf(vocabulary, "please");
  expect(lead(alone)).toBe(0);
  expect(lead(beside)).toBeGreaterThan(1);
});

function wordKey(word: string): number {
  const { keys, places, kinds } = new GramReader().read(word);
  return keys[places[kinds.indexOf(gramKinds.word)] ?? -1] ?? 0;
}

test("a text is shorter the less of it is known, and a single known word is less than several", () => {
  const vectorizer = new Vectorizer(learnVocabulary(["where is my card", "my card was stolen"]));
  const length = (text: string) => Math.hypot(...vectorizer.vector(text).values);
  expect(length("where is my card")).toBeGreaterThan(length("card"));
  expect(length("card")).toBeGreaterThan(length("card zebra quick wolf"));
});
