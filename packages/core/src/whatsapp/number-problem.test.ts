import { expect, test } from "vitest";
import { answerIn, refusedWords, unreachedWords } from "./number-problem.ts";

test("what WhatsApp answered of a number can be told apart from that it could not be asked", () => {
  expect(answerIn(refusedWords("Unsupported get request."))).toBe("Unsupported get request.");
  expect(answerIn(unreachedWords)).toBeNull();
});
