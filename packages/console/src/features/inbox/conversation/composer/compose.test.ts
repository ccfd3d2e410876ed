import { expect, test } from "vitest";
import { matching, replaced, savedText, tokenAt, withSuggested } from "./compose.ts";

test("a slash at the beginning of a word asks for saved answers, an at sign in a note for members", () => {
  expect(tokenAt("/ho", 3, false)).toEqual({ kind: "saved", query: "ho", from: 0, to: 3 });
  expect(tokenAt("Dear Ann /hours and", 15, false)).toEqual({ kind: "saved", query: "hours", from: 9, to: 15 });
  expect(tokenAt("1/2", 3, false)).toBeNull();
  expect(tokenAt("look @Be", 8, true)).toEqual({ kind: "mention", query: "Be", from: 5, to: 8 });
  expect(tokenAt("look @Be", 8, false)).toBeNull();
});

test("what is chosen takes the place of the token, and the cursor stands behind it", () => {
  const token = tokenAt("Dear Ann /ho now", 12, false);
  expect(token && replaced("Dear Ann /ho now", token, "we open at 8")).toEqual({
    text: "Dear Ann we open at 8 now",
    cursor: 21,
  });
});

test("saved answers whose shortcut begins so come first", () => {
  const all = [
    { shortcut: "late-hours", title: "At night" },
    { shortcut: "hours", title: "Opening" },
    { shortcut: "dose", title: "How much" },
  ];
  expect(matching(all, "hou").map(({ shortcut }) => shortcut)).toEqual(["hours", "late-hours"]);
  expect(matching(all, "")).toHaveLength(3);
});

test("a saved answer is taken in the person's language, else in the organisation's first, and filled in", () => {
  const texts = { eng: "Hello {{name}}, {{ unknown }}", fra: "Bonjour {{ name }}" };
  expect(savedText(texts, "fra", ["eng"], { name: "Ann" })).toBe("Bonjour Ann");
  expect(savedText(texts, "swa", ["eng"], { name: "Ann" })).toBe("Hello Ann, {{ unknown }}");
  expect(savedText(null, "fra", ["eng"], {})).toBe("");
});

test("a suggested answer stands after what was written, and takes the place of one before it that nobody touched", () => {
  expect(withSuggested("", "Wash your hands.", "")).toBe("Wash your hands.");
  expect(withSuggested("Dear Ann, ", "Wash your hands.", "")).toBe("Dear Ann,\nWash your hands.");
  const first = "Dear Ann,\nWash your hands.";
  expect(withSuggested(first, "Stay at home.", "Wash your hands.")).toBe("Dear Ann,\nStay at home.");
  expect(withSuggested(`${first} Often.`, "Stay at home.", "Wash your hands.")).toBe(`${first} Often.\nStay at home.`);
});
