import { expect, test } from "vitest";
import { typedWith } from "./early-keys.ts";

const press = (key: string, more: { ctrlKey?: boolean; altKey?: boolean } = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

test("what is typed before the palette is there is kept, letter by letter, in any script", () => {
  const keys = ["e", "R", "ل", "x", "Backspace", " ", "ب", "Enter"];
  expect(keys.reduce((before, key) => typedWith(before, press(key)) ?? before, "")).toBe("eRل ب");
});

test("keys that write nothing stay what they are", () => {
  expect(typedWith("a", press("k", { ctrlKey: true }))).toBeUndefined();
  expect(typedWith("a", press("@", { altKey: true }))).toBeUndefined();
  expect(typedWith("a", press("ArrowDown"))).toBeUndefined();
  expect(typedWith("a", press("Tab"))).toBeUndefined();
});
