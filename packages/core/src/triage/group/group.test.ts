import fc from "fast-check";
import { expect, test } from "vitest";
import { groupTexts } from "./group.ts";

const groups = (texts: readonly string[]) =>
  groupTexts(texts).map(({ members }) => members.map((at) => texts[at]).sort());

test("questions in other words about the same thing come together, the most frequent first", () => {
  const texts = [
    "where can I get a malaria net",
    "how do I park my bicycle",
    "malaria nets where?",
    "is there a malaria net for me",
    "can I bring my bicycle inside",
  ];
  expect(groups(texts)).toEqual([
    ["is there a malaria net for me", "malaria nets where?", "where can I get a malaria net"],
    ["can I bring my bicycle inside", "how do I park my bicycle"],
  ]);
});

test("texts that share nothing stay apart, and the same text is one group", () => {
  expect(groups(["kop seer", "🎉", "hello", "hello", "hello", "hello"])).toEqual([
    ["hello", "hello", "hello", "hello"],
    ["kop seer"],
    ["🎉"],
  ]);
});

test("whatever people write, each text is in one group", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { maxLength: 60 }), (texts) => {
      const members = groupTexts(texts).flatMap((group) => group.members);
      expect([...members].sort((a, b) => a - b)).toEqual(texts.map((_, at) => at));
    }),
  );
});

test("two thousand messages are grouped while somebody waits for the page", () => {
  const words = Array.from({ length: 400 }, (_, i) => `w${i}rd${i}`);
  const texts = Array.from({ length: 2000 }, (_, i) =>
    [0, 1, 2, 3].map((k) => words[(i * 7 + k * 31) % 400]).join(" "),
  );
  const begun = performance.now();
  groupTexts(texts);
  expect(performance.now() - begun).toBeLessThan(20_000);
});
