import { expect, test } from "vitest";
import { type Outcome, passed } from "./scenario.ts";

const good: Outcome = {
  kills: 20,
  crashes: 5,
  messages: 100,
  acknowledged: 100,
  replies: 100,
  droppedAnswers: 5,
  repeatedWebhooks: 10,
  retriedWebhooks: 3,
  lostAnswers: 200,
  doubts: { listed: 7, settled: 7, givenUp: [], unfinished: 0 },
  sentTwice: 0,
  givenUpUnheard: 0,
  findings: [],
  evidence: [],
  threads: [],
  trails: [],
  lost: 0,
  doubled: 0,
  reordered: 0,
  wrong: 0,
};

test("a run passes when nothing is lost, doubled, reordered, wrong, unfinished or unacknowledged", () => {
  expect(passed(good)).toBe(true);
  for (const fault of ["lost", "doubled", "reordered", "wrong", "sentTwice"] as const)
    expect(passed({ ...good, [fault]: 1 })).toBe(false);
  expect(passed({ ...good, acknowledged: 99 })).toBe(false);
  expect(passed({ ...good, doubts: { ...good.doubts, unfinished: 1 } })).toBe(false);
});

test("a reply may be missing only if it stands on the list of doubts that were given up", () => {
  expect(passed({ ...good, lost: 1, givenUpUnheard: 1 })).toBe(true);
  expect(passed({ ...good, lost: 2, givenUpUnheard: 1 })).toBe(false);
});
