import { expect, test } from "vitest";
import { added } from "./added.ts";

const part = (count: number, looked: number, names: readonly string[], next: string | null) => ({
  __typename: "ContactCount" as const,
  count,
  looked,
  next,
  complete: next === null,
  canonical: "name = a",
  fitsSegment: true,
  problem: null,
  examples: names.map((name) => ({ __typename: "Contact" as const, id: name, name, number: null, reference: name })),
});

test("the parts of a count make the whole, with the newest of all as examples", () => {
  const first = added(undefined, part(2, 100, ["a", "b"], "x"));
  expect(first).toMatchObject({ count: 2, looked: 100, complete: false, next: "x" });
  const whole = added(first, part(4, 50, ["c", "d", "e", "f"], null));
  expect(whole).toMatchObject({ count: 6, looked: 150, complete: true, next: null });
  expect(whole.examples.map(({ name }) => name)).toEqual(["a", "b", "c", "d", "e"]);
});
