import { expect, test } from "vitest";
import { keyFrom, keyInAnyScript } from "./key-from.ts";

test("a key is made of what was typed, without accents, and begins with a letter", () => {
  expect(keyFrom("  Où se faire vacciner ?")).toBe("ou_se_faire_vacciner");
  expect(keyFrom("5 G")).toBe("g");
  expect(keyFrom("a".repeat(100))).toHaveLength(60);
});

test("who writes in another script gets a key, too", () => {
  expect(keyInAnyScript("الكمامة", "answer", "3f2a9c")).toBe("answer_3f2a9c");
  expect(keyInAnyScript("Mask", "answer", "3f2a9c")).toBe("mask");
  expect(keyInAnyScript("  ", "answer", "3f2a9c")).toBe("");
});
