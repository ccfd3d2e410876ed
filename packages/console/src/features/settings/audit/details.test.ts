import { expect, test } from "vitest";
import { bounds, detailsText } from "./details.ts";

test("details of an entry fit on a line", () => {
  expect(detailsText({ role: "admin", ids: [1, 2], was: { on: true } })).toBe(
    'role: admin · ids: 1, 2 · was: {"on":true}',
  );
  expect(detailsText(null)).toBe("");
});

test("a chosen day counts to its end", () => {
  const { since, until } = bounds("2026-03-01", "2026-03-01");
  expect(Date.parse(until ?? "") - Date.parse(since ?? "")).toBe(86_400_000);
  expect(bounds("", "")).toEqual({ since: null, until: null });
});
