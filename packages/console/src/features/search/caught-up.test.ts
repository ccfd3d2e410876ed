import { expect, test } from "vitest";
import { isCaughtUp } from "./caught-up.ts";

const asked = 1_000_000;
const state = (isOn: boolean, behindSeconds: number | null) =>
  ({ __typename: "SearchState", isOn, behindSeconds }) as const;

test("the search is asked again until the index has come past the moment of the question", () => {
  expect(isCaughtUp(state(true, 30), asked, asked)).toBe(false);
  expect(isCaughtUp(state(true, 6), asked + 5_000, asked)).toBe(false);
  expect(isCaughtUp(state(true, 1), asked + 5_000, asked)).toBe(true);
});

test("an index that never began is waited for, one that is switched off is not", () => {
  expect(isCaughtUp(state(true, null), asked + 60_000, asked)).toBe(false);
  expect(isCaughtUp(state(false, 900), asked, asked)).toBe(true);
});
