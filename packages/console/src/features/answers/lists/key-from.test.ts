import { expect, test } from "vitest";
import { keyInAnyScript } from "./key-from.ts";

test("who writes in another script gets a key that can be read, or one that is nobody else's", () => {
  expect(keyInAnyScript("الكمامة", "answer", "3f2a9c")).toBe("alkmama");
  expect(keyInAnyScript("口罩", "answer", "3f2a9c")).toBe("answer_3f2a9c");
  expect(keyInAnyScript("Mask", "answer", "3f2a9c")).toBe("mask");
  expect(keyInAnyScript("  ", "answer", "3f2a9c")).toBe("");
});
