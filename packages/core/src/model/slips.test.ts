import fc from "fast-check";
import { expect, test } from "vitest";
import { beginsNearly, isOneSlip, slips, withoutOneLetter } from "./slips.ts";

test.each([
  ["menu", "menu", 0],
  ["mneu", "menu", 1],
  ["meenu", "menu", 1],
  ["mnu", "menu", 1],
  ["monu", "menu", 1],
  ["enmu", "menu", 2],
  ["hello", "menu", 3],
])("%s is %s with %i slips, of two that are counted", (typed, meant, count) => {
  expect(slips(typed, meant, 2)).toBe(count);
});

test("short words and numbers are never slips of each other", () => {
  expect(isOneSlip("men", "menu")).toBe(false);
  expect(isOneSlip("1234", "1243")).toBe(false);
});

test("a letter that takes two units is one letter", () => {
  expect(slips("𞤀𞤁𞤂𞤃", "𞤀𞤂𞤃", 1)).toBe(1);
  expect(isOneSlip("𞤀𞤁𞤂𞤃𞤄", "𞤀𞤂𞤃𞤄")).toBe(true);
  expect(isOneSlip("𞤀𞤁", "𞤀𞤂")).toBe(false);
});

const letter = fc.constantFrom("a", "b", "c", "𞤀");
const word = fc.array(letter, { minLength: 4, maxLength: 7 }).map((letters) => letters.join(""));

test("the quick way to see one slip says what the count says", () => {
  fc.assert(
    fc.property(word, word, (typed, meant) => {
      expect(isOneSlip(typed, meant)).toBe(slips(typed, meant, 1) === 1);
    }),
    { numRuns: 2_000 },
  );
});

/** Words a slip apart, made by the slip. */
const slipped = fc.tuple(word, fc.nat(6), letter, fc.constantFrom("more", "less", "other", "swapped")).map((made) => {
  const [meant, place, other, slip] = made;
  const letters = [...meant];
  const at = place % (letters.length - 1);
  if (slip === "more") letters.splice(at, 0, other);
  if (slip === "less") letters.splice(at, 1);
  if (slip === "other") letters.splice(at, 1, other);
  if (slip === "swapped") letters.splice(at, 2, letters[at + 1] ?? "", letters[at] ?? "");
  return { meant, typed: letters.join("") };
});

test("whatever slip was made, the word is found by leaving a letter out, and so is its beginning", () => {
  fc.assert(
    fc.property(slipped, ({ meant, typed }) => {
      expect(slips(typed, meant, 1)).toBeLessThanOrEqual(1);
      if (/[\ud800-\udfff]/.test(meant + typed)) return;
      const found = [meant, ...withoutOneLetter(meant)];
      expect([typed, ...withoutOneLetter(typed)].some((short) => found.includes(short))).toBe(true);
      expect(beginsNearly(`${typed}ing`, meant)).toBe(true);
    }),
  );
});
