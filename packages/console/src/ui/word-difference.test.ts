import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDifference } from "./word-difference.ts";

const side = (pieces: ReturnType<typeof wordDifference>, without: "added" | "removed") =>
  pieces.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join("");

test("tells the words that went and those that came", () => {
  expect(wordDifference("wash your hands", "wash both hands")).toEqual([
    { kind: "same", text: "wash " },
    { kind: "removed", text: "your" },
    { kind: "added", text: "both" },
    { kind: "same", text: " hands" },
  ]);
});

test("without what came it is the old text, without what went the new one, whatever they are", () => {
  const text = fc.oneof(fc.lorem(), fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDifference(before, after);
      expect(side(pieces, "added")).toBe(before);
      expect(side(pieces, "removed")).toBe(after);
    }),
  );
});

test("texts of thousands of words are told as a whole", () => {
  const [a, b] = ["a ".repeat(4000), "b ".repeat(4000)];
  expect(wordDifference(a, b).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});
