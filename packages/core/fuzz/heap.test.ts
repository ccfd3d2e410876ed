import { expect, test } from "vitest";
import { heapProblem } from "./heap.ts";

const looks = (...mebibytes: readonly number[]) =>
  mebibytes.map((size, index) => ({ bytes: size * 2 ** 20, share: index / mebibytes.length }));

test("a heap that has stopped growing by the middle of a run is well", () => {
  expect(heapProblem(looks(50, 200, 230, 240, 235, 238, 250, 245), 600)).toBeUndefined();
});

test("a heap that goes on growing in the second half is told", () => {
  expect(heapProblem(looks(50, 100, 150, 200, 250, 300, 350, 400), 600)).toBe(
    "the heap grew from 250 to 350 MiB in the second half",
  );
});

test("short runs, in which caches are filling, are judged by the size alone", () => {
  expect(heapProblem(looks(50, 100, 150, 200, 250, 300, 350, 400), 30)).toBeUndefined();
  expect(heapProblem(looks(50, 2_000), 30)).toBeUndefined();
  expect(heapProblem(looks(50, 100, 2_000, 2_000), 30)).toBe("the heap holds 2000 MiB");
});
