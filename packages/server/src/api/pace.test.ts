import { expect, test } from "vitest";
import { paceAt } from "./pace.ts";

test("what is watched is read ten times a second while there is time, and twice a second where there is none", () => {
  expect([0, 0.3, 0.5, 0.675, 0.85, 1, 1.01].map((utilization) => Math.round(paceAt(utilization)))).toEqual([
    100, 100, 100, 125, 150, 500, 500,
  ]);
});
