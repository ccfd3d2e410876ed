import { expect, test } from "vitest";
import { worseIn } from "./training.ts";

test("a model is worse by its figures: an emergency more before all, then mistakes of every kind", () => {
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
