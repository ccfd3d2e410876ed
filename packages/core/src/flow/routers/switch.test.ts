import { expect, test } from "vitest";
import { Conversation } from "../test/driver.ts";
import type { CaseSketch } from "../test/sketch.ts";

/** A journey that puts one operand to some cases and keeps what they find. */
function decided(operand: string, ...cases: readonly CaseSketch[]): Conversation {
  return new Conversation([{ name: "Sort", nodes: [{ name: "n", operand, result: "R", cases, other: null }] }]);
}

test("the first case that finds something decides, with what it found", () => {
  const chat = decided("cough, 12 days", ["has_phrase", "fever", "Fever"], ["has_number", [], "Days"]);
  expect(`${chat}`).toBe("R=12 (Days) | Sort completed | completed");
});

test("a test that cannot be asked is told to the author, and the next case has its turn", () => {
  const chat = decided("7", ["has_number_gt", "ten", "More"], ["has_text", [], "Some"]);
  expect(`${chat}`).toBe(
    'error: Error calling test has_number_gt(...): unable to convert "ten" to a number' +
      " | R=7 (Some) | Sort completed | completed",
  );
});

test("an operand that is an error can be asked for, and is told where no case asks", () => {
  expect(`${decided("@(1 / 0)", ["has_error", [], "Broken"])}`).toContain("R=division by zero (Broken)");
  expect(`${decided("@(1 / 0)")}`).toBe("error: division by zero | R= (Other) | Sort completed | completed");
});

test("the groups of a pattern are kept with the result", () => {
  const chat = decided("ward 12", ["has_pattern", "(\\w+) (\\d+)", "Ward"]);
  expect(chat.turn.runs[0]?.results["r"]?.extra).toEqual({ 0: "ward 12", 1: "ward", 2: "12" });
});

test("a function of the language that is no test decides nothing", () => {
  expect(() => decided("x", ["upper", [], "Upper"])).toThrow(/there is no test "upper"/);
});
