import { expect, test } from "vitest";
import { withNewest } from "./with-newest.ts";

const row = (id: string, waiting: number) => ({ id, waiting });

test("what is newer takes the place of what was read, and what is new stands in front", () => {
  const rows = [row("3", 9), row("2", 5), row("1", 0)];
  expect(withNewest(rows, [row("4", 7), row("3", 8)])).toEqual([row("4", 7), row("3", 8), row("2", 5), row("1", 0)]);
  expect(withNewest([], [row("1", 1)])).toEqual([row("1", 1)]);
});

test("what lies behind the page that was read waits for its page", () => {
  expect(withNewest([row("3", 1)], [row("3", 1), row("2", 1)])).toEqual([row("3", 1)]);
});
