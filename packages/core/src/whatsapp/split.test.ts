import fc from "fast-check";
import { expect, test } from "vitest";
import { shorten, splitText } from "./split.ts";

test("a text within the limit stays whole", () => {
  expect(splitText("Wash your hands.", 16)).toEqual(["Wash your hands."]);
});

test("the best end in the last half of a piece is taken: paragraph, line, sentence, word", () => {
  expect(splitText("One. Two.\n\nThree and four", 20)).toEqual(["One. Two.\n\n", "Three and four"]);
  expect(splitText("First line\nsecond. third", 20)).toEqual(["First line\n", "second. third"]);
  expect(splitText("Stay home. Drink a lot of water", 18)).toEqual(["Stay home. ", "Drink a lot of ", "water"]);
  expect(splitText("ein zwei drei", 10)).toEqual(["ein zwei ", "drei"]);
});

test("sentences end in other scripts, too", () => {
  expect(splitText("請洗手。保持距離", 6)).toEqual(["請洗手。", "保持距離"]);
  expect(splitText("هل أنت بخير؟ نعم أنا", 16)).toEqual(["هل أنت بخير؟ ", "نعم أنا"]);
});

test("what a reader sees as one character is not cut", () => {
  expect(splitText("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 20)).toEqual(["👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧"]);
  expect(splitText("🇰🇪🇿🇦🇳🇬", 10)).toEqual(["🇰🇪🇿🇦", "🇳🇬"]);
});

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(" ", "\n", ". ", "👨‍👩‍👧", "é", "🇰🇪"), fc.string({ unit: "binary" })),
  maxLength: 300,
});

test("pieces joined together are the text, and each fits", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 20, max: 80 }), (text, limit) => {
      const pieces = splitText(text, limit);
      expect(pieces.join("")).toBe(text);
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit);
    }),
  );
});

test("a well-formed text gives well-formed pieces", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.integer({ min: 2, max: 40 }), (text, limit) => {
      for (const piece of splitText(text, limit)) expect(piece.isWellFormed()).toBe(text.isWellFormed());
    }),
  );
});

test("a pile of marks longer than any limit is still cut", () => {
  const zalgo = `a${"\u0301".repeat(5000)}`;
  expect(splitText(zalgo, 4096).map((piece) => piece.length)).toEqual([4096, 905]);
});

test("a shortened text fits, ends with … and keeps its characters whole", () => {
  expect(shorten("Democratic Republic of the Congo", 24)).toBe("Democratic Republic of…");
  expect(shorten("👨‍👩‍👧👨‍👩‍👧", 12)).toBe("👨‍👩‍👧…");
  expect(shorten("short", 24)).toBe("short");
});
