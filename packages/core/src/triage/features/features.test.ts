import { expect, test } from "vitest";
import { clean, longestText } from "./clean.ts";
import { Vectorizer } from "./vectorizer.ts";
import { learnVocabulary } from "./vocabulary.ts";
import { wordsOf } from "./words.ts";

test("case, accents, invisible characters and stretched letters do not change the words", () => {
  expect(wordsOf("HEEEELP me, café\u200b!")).toEqual(["heelp", "me", "cafe", "!"]);
  expect(wordsOf("\u202eno\u202c")).toEqual(["no"]);
  expect(wordsOf("don’t ‘stop’")).toEqual(["don't", "stop"]);
});

test("vowel signs of scripts that need them stay", () => {
  expect(wordsOf("मुझे बुखार है")).toEqual(["मुझे", "बुखार", "है"]);
});

test("each emoji is a word", () => {
  expect(wordsOf("ok👍👍")).toEqual(["ok", "👍", "👍"]);
});

test("a text is read up to WhatsApp's limit, also when it grows by taking letters apart", () => {
  expect(clean("a b".repeat(longestText)).length).toBe(longestText);
  expect(clean("\ufdfa".repeat(longestText)).length).toBe(longestText);
});

test("a text is a vector with each row once, and texts alike are near", () => {
  const texts = ["where is my card", "my card has not arrived", "exchange rate today"];
  const vectorizer = new Vectorizer(learnVocabulary(texts));
  const near = (a: string, b: string) => {
    const left = vectorizer.vector(a);
    const right = new Map(
      Array.from(vectorizer.vector(b).rows, (row, i) => [row, vectorizer.vector(b).values[i] ?? 0]),
    );
    return left.rows.reduce((sum, row, i) => sum + (left.values[i] ?? 0) * (right.get(row) ?? 0), 0);
  };
  const { rows } = vectorizer.vector("my my card card");
  expect(new Set(rows).size).toBe(rows.length);
  expect(near("were is my crad", "where is my card")).toBeGreaterThan(near("were is my crad", "exchange rate today"));
  expect(vectorizer.vector("").rows.length).toBe(0);
  expect(vectorizer.vector("zzz").known).toBe(0);
});
