import { expect, test } from "vitest";
import { lowestUuid, newUuid } from "./uuid.ts";

test("ids of one millisecond are in the order in which they were made, and none is there twice", () => {
  const at = Date.UTC(2030, 0, 1);
  const made = Array.from({ length: 2_000 }, () => newUuid(at));
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
  expect(newUuid(at + 1) > (made.at(-1) ?? "")).toBe(true);
});

test("an id has the form of version 7, its time, and a chance end", () => {
  const at = Date.UTC(2030, 0, 1);
  const [one, other] = [newUuid(at), newUuid(at)];
  expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(one.replace("-", "").slice(0, 12), 16)).toBe(at);
  expect(one >= lowestUuid(at)).toBe(true);
  expect(one.slice(-12)).not.toBe(other.slice(-12));
});
