import { expect, test } from "vitest";
import { makeBucket, pairLimit } from "./limits.ts";

const anHour = 3_600_000;
const noon = Date.UTC(2030, 0, 1, 12);

test("a clock that is set back by an hour takes no throughput away", () => {
  const bucket = makeBucket();
  for (let taken = 0; taken < 5; taken++) expect(bucket.take(noon, 5)).toBe(true);
  expect(bucket.take(noon, 5)).toBe(false);
  expect(bucket.take(noon - anHour, 5)).toBe(false);
  expect(bucket.take(noon - anHour + 1_000, 5)).toBe(true);
});

test("a pair borrows 45 messages and no more, and begins anew where the clock is set back", () => {
  let arrival: number | null = 0;
  for (let sent = 0; sent < 45 && arrival !== null; sent++) arrival = pairLimit(arrival, noon);
  expect(arrival).not.toBeNull();
  expect(pairLimit(arrival ?? 0, noon)).toBeNull();
  expect(pairLimit(arrival ?? 0, noon - anHour)).toBe(noon - anHour + 6_000);
});
