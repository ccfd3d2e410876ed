import { expect, test } from "vitest";
import { dueAfter } from "./board.ts";

test("what is dear is taken less often, and half a minute after the worst moment again", () => {
  expect([1, 25, 100, 2_000].map((costMs) => dueAfter(900, costMs))).toEqual([900, 5_000, 20_000, 30_000]);
});
