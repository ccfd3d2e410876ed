import { expect, test } from "vitest";
import { contactQuestion } from "./question.ts";

test("a number is looked for by what stands in every way of writing it", () => {
  const phases = ["82 000 1001", "082 000 1001", "(082) 000-1001"].map((text) => contactQuestion(text)?.phases);
  expect(new Set(phases.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(contactQuestion("٠٨٢ ٠٠٠ ١٠٠١")?.phases).toEqual(contactQuestion("082 000 1001")?.phases);
  expect(contactQuestion("0027 82 000 1001")?.phases).toEqual(contactQuestion("+27820001001")?.phases);
});

test("a name is looked for as a whole word first, then as the beginning of one", () => {
  expect(contactQuestion("Thandi")?.phases).toHaveLength(2);
  expect(contactQuestion("…")).toBeNull();
});
