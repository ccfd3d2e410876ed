import { expect, test } from "vitest";
import { type FirstSteps, isShown } from "./first-steps.ts";

const steps = (isPutAway: boolean, ...done: readonly boolean[]): FirstSteps => ({
  __typename: "FirstSteps",
  isPutAway,
  steps: done.map((isDone) => ({ __typename: "FirstStep", key: "NUMBER", isDone })),
});

test("the first steps show while something is to be done, and not to who put them away", () => {
  expect(isShown(steps(false, true, false))).toBe(true);
  expect(isShown(steps(true, true, false))).toBe(false);
  expect(isShown(steps(false, true, true))).toBe(false);
  expect(isShown(steps(false))).toBe(false);
});
