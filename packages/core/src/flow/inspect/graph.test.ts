import { expect, test } from "vitest";
import { hasEnd } from "./graph.ts";

const node = (uuid: string, ...to: readonly (string | null)[]) => ({
  uuid,
  exits: to.map((destination) => (destination === null ? {} : { destination })),
});

test("a journey has an end where a way leads out of it", () => {
  expect(hasEnd([node("a", "b", "c"), node("b", "a"), node("c", null)])).toBe(true);
  expect(hasEnd([])).toBe(true);
});

test("a menu that asks again after every answer has none", () => {
  expect(hasEnd([node("ask", "a", "b"), node("a", "ask"), node("b", "ask")])).toBe(false);
});

test("an end that nobody can come to is none", () => {
  expect(hasEnd([node("ask", "ask"), node("alone", null)])).toBe(false);
});
