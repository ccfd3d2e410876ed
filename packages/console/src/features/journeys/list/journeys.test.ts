import { expect, test } from "vitest";
import { arranged, daily, dropOffOf, type Listed } from "./journeys.ts";

const journey = (name: string, more: Partial<Listed> = {}): Listed => ({
  id: name,
  name,
  state: "LIVE",
  keywords: [],
  begun: 0,
  completed: 0,
  waiting: 0,
  hasEnd: true,
  ...more,
});
const names = (all: readonly Listed[]) => all.map(({ name }) => name);

test("finds a journey by words of its name or its keywords, whatever their case and accents", () => {
  const all = [journey("Évaluation", { keywords: ["symptômes"] }), journey("Menu")];
  expect(names(arranged(all, "EVAL", "name", "fr"))).toEqual(["Évaluation"]);
  expect(names(arranged(all, "symptomes", "name", "fr"))).toEqual(["Évaluation"]);
  expect(names(arranged(all, "eval menu", "name", "fr"))).toEqual([]);
});

test("orders by what is asked for; withdrawn ones come last", () => {
  const all = [
    journey("a", { begun: 1 }),
    journey("b", { begun: 9, completed: 9 }),
    journey("c", { begun: 20, state: "WITHDRAWN" }),
    journey("d", { begun: 4, completed: 1 }),
  ];
  expect(names(arranged(all, "", "begun", "en"))).toEqual(["b", "d", "a", "c"]);
  expect(names(arranged(all, "", "dropOff", "en"))).toEqual(["a", "d", "b", "c"]);
  expect(names(arranged(all, "", "name", "en"))).toEqual(["a", "b", "d", "c"]);
});

test("only those whose way is over can have dropped off", () => {
  expect(dropOffOf({ begun: 10, completed: 3, waiting: 4, hasEnd: true })).toBe(0.5);
  expect(dropOffOf({ begun: 4, completed: 0, waiting: 4, hasEnd: true })).toBeNull();
});

test("nobody drops off from a menu that has no end", () => {
  expect(dropOffOf({ begun: 10, completed: 0, waiting: 4, hasEnd: false })).toBeNull();
});

test("days without anybody are there, as nought", () => {
  const days = [{ day: "2026-02-28", begun: 2 }];
  expect(daily(days, 3, "2026-03-01", ({ begun }) => begun)).toEqual([0, 2, 0]);
});
