import { expect, test } from "vitest";
import { comparisonRows, worseIn } from "./compare.ts";

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

test("why a model is worse is told by its figures: an emergency more before all, then mistakes of every kind", () => {
  const none = { asked: 10, counted: 0 };
  const all = { asked: 10, counted: 10 };
  const live = { emergencies: all, falseAlarms: none, answers: all, wronglySure: none, labels: all };
  expect(worseIn(live, live)).toBeNull();
  const deaf = { ...live, emergencies: { asked: 10, counted: 8 }, labels: none };
  expect(worseIn(deaf, live)).toEqual({ what: "emergencies", fresh: 2, live: 0 });
  const loud = { ...live, falseAlarms: { asked: 10, counted: 3 }, answers: { asked: 10, counted: 9 } };
  expect(worseIn(loud, live)).toEqual({ what: "mistakes", fresh: 4, live: 0 });
  expect(worseIn(live, loud)).toBeNull();
});
