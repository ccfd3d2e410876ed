import { expect, test } from "vitest";
import { isToBeLearned } from "./to-be-learned.ts";

const change = (part: string, added: readonly string[] = []) => ({ part, added });

test("new example questions are to be learned, and another text is not", () => {
  expect(isToBeLearned({ kind: "ANSWER", changes: [change("text"), change("questions", ["is it safe"])] })).toBe(true);
  expect(isToBeLearned({ kind: "ANSWER", changes: [change("text"), change("title")] })).toBe(false);
});

test("who removes an answer or an example waits for no model to be told so", () => {
  expect(isToBeLearned({ kind: "ANSWER", changes: [change("questions")] })).toBe(false);
});

test("the words of a sensitive state are read as they are", () => {
  expect(isToBeLearned({ kind: "STATE", changes: [change("words", ["lost my baby"])] })).toBe(false);
  expect(isToBeLearned({ kind: "URGENCY_RULE", changes: [change("words", ["heavy bleeding"])] })).toBe(true);
});
