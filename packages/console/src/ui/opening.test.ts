import { expect, test } from "vitest";
import { opening } from "./opening.ts";

test("a text that fits is shown whole, also one that is a little longer", () => {
  expect(opening("My baby is well.")).toBeNull();
  expect(opening("a".repeat(300))).toBeNull();
});

test("of 4,096 emoji the first are shown, none of them cut in two", () => {
  expect(opening("😀".repeat(4096))).toBe(`${"😀".repeat(240)}…`);
});
