import { expect, test } from "vitest";
import { byDay, dayName } from "./days.ts";

const at = (day: number, hour: number) => new Date(2030, 2, day, hour).getTime();

test("messages are grouped by the reader's own day, in order", () => {
  const days = byDay([{ at: at(1, 0) }, { at: at(1, 23) }, { at: at(2, 0) }]);
  expect(days.map(({ day, messages }) => [day, messages.length])).toEqual([
    ["2030-03-01", 2],
    ["2030-03-02", 1],
  ]);
});

test("today and yesterday have names, over the month's edge as well", () => {
  const now = at(1, 12);
  expect([at(1, 0), at(0, 23), at(-1, 23)].map((time) => dayName(time, now))).toEqual(["today", "yesterday", "other"]);
});
