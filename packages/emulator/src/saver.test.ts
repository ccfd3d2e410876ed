import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeSaver } from "./saver.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a world that cannot be kept goes on, says so once, and is kept when there is room again", () => {
  const failures: unknown[] = [];
  let [isFull, saves] = [true, 0];
  const save = () => {
    if (isFull) throw new Error("ENOSPC");
    saves += 1;
  };
  const saver = makeSaver(save, (error) => failures.push(error));
  saver.start();
  saver.touch();
  vi.advanceTimersByTime(5_000);
  expect([failures.length, saves]).toEqual([1, 0]);
  isFull = false;
  vi.advanceTimersByTime(5_000);
  expect([failures.length, saves]).toEqual([1, 1]);
  isFull = true;
  saver.touch();
  saver.stop();
  expect([failures.length, saves]).toEqual([2, 1]);
});
