import { expect, test } from "vitest";
import { type KeptSettings, settingsChanges } from "./settings-changes.ts";

const before: KeptSettings = {
  name: "Clinic",
  languages: ["eng"],
  timezone: "UTC",
  country: null,
  hours: { mon: [["08:00", "16:00"]], tue: [["08:00", "16:00"]] },
  retentionDays: null,
};
const kinds = (from: KeptSettings, to: KeptSettings) =>
  settingsChanges({ from, to })?.map((change) => {
    const what = "day" in change ? change.day : "date" in change ? change.date : "";
    return `${change.kind} ${what}`.trim();
  });

test("of changed settings only what became different is told, a weekday and a special day each by itself", () => {
  const christmas = { date: "12-25", name: "Christmas", hours: [] };
  expect(kinds(before, before)).toEqual([]);
  expect(kinds(before, { ...before, name: "Clinics", languages: ["eng", "zul"], retentionDays: 365 })).toEqual([
    "name",
    "languages",
    "retentionDays",
  ]);
  const hours = { ...before.hours, tue: [], wed: [["09:00", "10:00"]] } as const;
  expect(kinds(before, { ...before, hours, specialDays: [christmas] })).toEqual([
    "weekday tue",
    "weekday wed",
    "specialDay 12-25",
  ]);
  expect(kinds({ ...before, hours: null }, before)).toEqual(["hours"]);
  const open = { ...before, specialDays: [{ ...christmas, hours: [["08:00", "12:00"]] as const }] };
  expect(kinds({ ...before, specialDays: [christmas] }, open)).toEqual(["specialDay 12-25"]);
});

test("what holds no settings before and after is told as other entries are", () => {
  expect(settingsChanges(null)).toBeNull();
  expect(settingsChanges({ from: 1, to: 2 })).toBeNull();
  expect(settingsChanges({ name: "x" })).toBeNull();
});
