import { expect, test } from "vitest";
import { bounds, detailsOf } from "./details.ts";

test("the details of an entry are what was said of it; what is empty is none", () => {
  expect(detailsOf({ role: "admin", ids: [], isOn: false, was: null, note: "" })).toEqual([
    ["role", "admin"],
    ["isOn", false],
  ]);
  expect(detailsOf(null)).toEqual([]);
});

test("a chosen day counts from its start to its end, by the clocks of the viewer's zone", () => {
  expect(bounds("Asia/Kolkata", "2026-03-01", "2026-03-01")).toEqual({
    since: "2026-02-28T18:30:00.000Z",
    until: "2026-03-01T18:30:00.000Z",
  });
  expect(bounds("UTC", "", "")).toEqual({ since: null, until: null });
});
