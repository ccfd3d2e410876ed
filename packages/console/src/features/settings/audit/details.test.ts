import { expect, test } from "vitest";
import { bounds, detailsOf } from "./details.ts";

test("the details of an entry are what was said of it; what is empty is none", () => {
  expect(detailsOf({ role: "admin", ids: [], isOn: false, was: null, note: "" })).toEqual([
    ["role", "admin"],
    ["isOn", false],
  ]);
  expect(detailsOf(null)).toEqual([]);
});

test("a chosen day counts to its end", () => {
  const { since, until } = bounds("2026-03-01", "2026-03-01");
  expect(Date.parse(until ?? "") - Date.parse(since ?? "")).toBe(86_400_000);
  expect(bounds("", "")).toEqual({ since: null, until: null });
});
