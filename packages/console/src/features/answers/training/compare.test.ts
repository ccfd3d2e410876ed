import { expect, test } from "vitest";
import { comparisonRows, noneOf } from "./compare.ts";

const share = (counted: number, asked = 10) => ({ counted, asked });
const figures = (emergencies: number, falseAlarms: number) => ({
  emergencies: share(emergencies),
  falseAlarms: share(falseAlarms),
  answers: share(5),
  wronglySure: share(1),
  labels: share(0, 0),
});

test("more emergencies seen is better, more false alarms are worse, and what was not asked is not told", () => {
  expect(comparisonRows(figures(9, 3), figures(8, 2))).toEqual([
    { figure: "emergencies", change: "better" },
    { figure: "falseAlarms", change: "worse" },
    { figure: "answers", change: "same" },
    { figure: "wronglySure", change: "same" },
  ]);
});

test("the first model has nobody to be better than", () => {
  expect(comparisonRows(figures(9, 3), null).every(({ change }) => change === "unknown")).toBe(true);
});

test("a model that says nothing of a message says what the golden set calls none of these", () => {
  expect(["answer", "label", "urgency"].map(noneOf)).toEqual(["none", "oos", "notUrgent"]);
});
