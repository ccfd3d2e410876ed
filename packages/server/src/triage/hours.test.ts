import type { OpeningHours, SpecialDay } from "@hotline/core/model/triage.ts";
import { expect, test } from "vitest";
import { dayName, openingAt } from "./hours.ts";

const hours = {
  mon: [
    ["08:00", "12:00"],
    ["13:00", "16:30"],
  ],
  sat: [["09:00", "24:00"]],
} as const;

/** 1 January 2029 was a Monday; Johannesburg is two hours ahead of UTC. */
const at = (day: number, time: string) =>
  openingAt({ hours, timezone: "Africa/Johannesburg" }, Date.parse(`2029-01-0${day}T${time}:00+02:00`));

test("humans answer within the project's hours, in its own time", () => {
  expect(at(1, "08:00")).toEqual({ open: true });
  expect(at(1, "12:00")).toEqual({ open: false, next: { date: "2029-01-01", daysAhead: 0, from: "13:00" } });
  expect(at(1, "16:30")).toEqual({ open: false, next: { date: "2029-01-06", daysAhead: 5, from: "09:00" } });
  expect(at(6, "23:59")).toEqual({ open: true });
  expect(at(7, "00:00")).toEqual({ open: false, next: { date: "2029-01-08", daysAhead: 1, from: "08:00" } });
});

test("a project that says nothing of hours is always open", () => {
  expect(openingAt({ timezone: "UTC" }, 0)).toEqual({ open: true });
  expect(openingAt({ timezone: "UTC", specialDays: [] }, 0)).toEqual({ open: true });
});

test("with hours on no day nobody is told when", () => {
  expect(openingAt({ hours: { mon: [] }, timezone: "UTC" }, 0)).toEqual({ open: false, next: null });
  expect(openingAt({ hours: {}, timezone: "UTC" }, 0)).toEqual({ open: false, next: null });
  const specialDays = [{ date: "12-25", name: "Christmas", hours: [] }];
  expect(openingAt({ hours: {}, timezone: "UTC", specialDays }, 0)).toEqual({ open: false, next: null });
});

test("hours that end before they begin go on until the next day, from Sunday to Monday, too", () => {
  const nights = { sun: [["22:00", "06:00"]], tue: [["18:00", "00:00"]] } as const;
  const open = (when: string) =>
    openingAt({ hours: nights, timezone: "Asia/Kathmandu" }, Date.parse(`2029-01-${when}:00+05:45`)).open;
  expect(["07T21:59", "07T22:00", "08T00:00", "08T05:59", "08T06:00"].map(open)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect(["09T18:00", "09T23:59", "10T00:00"].map(open)).toEqual([true, true, false]);
});

test("when the clocks change, hours stay those of the clock on the wall", () => {
  const morning = { sun: [["02:00", "04:00"]] } as const;
  const open = (instant: string) => openingAt({ hours: morning, timezone: "Europe/Berlin" }, Date.parse(instant)).open;
  // On 25 March 2029 two is followed by three; on 28 October two to three comes twice.
  expect(["2029-03-25T00:59Z", "2029-03-25T01:00Z", "2029-03-25T02:00Z"].map(open)).toEqual([false, true, false]);
  expect(["2029-10-28T00:00Z", "2029-10-28T01:59Z", "2029-10-28T02:59Z", "2029-10-28T03:00Z"].map(open)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test("open once a week, it says so a minute after closing", () => {
  const monday = Date.UTC(2029, 0, 1, 9, 0);
  expect(openingAt({ hours: { mon: [["08:00", "09:00"]] }, timezone: "UTC" }, monday)).toEqual({
    open: false,
    next: { date: "2029-01-08", daysAhead: 7, from: "08:00" },
  });
});

const everyDay = (...spans: readonly (readonly [string, string])[]): OpeningHours =>
  Object.fromEntries(["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, spans]));

const closed = (...dates: readonly string[]): readonly SpecialDay[] =>
  dates.map((date) => ({ date, name: "", hours: [] }));

/** Whether it is open at local times such as `25T08:00` of December 2026 in Johannesburg. */
const inDecember = (given: { readonly hours?: OpeningHours; readonly specialDays: readonly SpecialDay[] }) => {
  const when = (time: string) =>
    openingAt({ ...given, timezone: "Africa/Johannesburg" }, Date.parse(`2026-12-${time}:00+02:00`));
  return { when, open: (...times: readonly string[]) => times.map((time) => when(time).open) };
};

test("on a special day its own hours hold, or none, and the next opening is looked for after it", () => {
  const specialDays: readonly SpecialDay[] = [
    { date: "2026-12-24", name: "Christmas Eve", hours: [["08:00", "12:00"]] },
    ...closed("2026-12-25"),
  ];
  const { open, when } = inDecember({ hours: everyDay(["07:00", "16:00"]), specialDays });
  expect(open("23T07:30", "24T07:30", "24T08:00", "24T12:00", "25T10:00", "26T07:00")).toEqual([
    true,
    false,
    true,
    false,
    false,
    true,
  ]);
  expect(when("23T16:00")).toEqual({ open: false, next: { date: "2026-12-24", daysAhead: 1, from: "08:00" } });
  expect(when("24T12:00")).toEqual({ open: false, next: { date: "2026-12-26", daysAhead: 2, from: "07:00" } });
});

test("a special day is that of the organisation's own calendar, whatever day it is in UTC", () => {
  const hours = everyDay(["00:00", "24:00"]);
  const open = (timezone: string, instant: string) =>
    openingAt({ hours, timezone, specialDays: closed("2026-12-25") }, Date.parse(instant)).open;
  expect(open("Pacific/Kiritimati", "2026-12-24T09:59Z")).toBe(true);
  expect(open("Pacific/Kiritimati", "2026-12-24T10:00Z")).toBe(false);
  expect(open("Pacific/Kiritimati", "2026-12-25T10:00Z")).toBe(true);
  expect(open("America/New_York", "2026-12-26T04:59Z")).toBe(false);
  expect(open("America/New_York", "2026-12-26T05:00Z")).toBe(true);
});

test("a night ends at midnight where a closed day begins, and none begins on it", () => {
  const { open, when } = inDecember({ hours: everyDay(["22:00", "06:00"]), specialDays: closed("2026-12-25") });
  expect(open("24T05:59", "24T22:00", "24T23:59")).toEqual([true, true, true]);
  expect(open("25T00:00", "25T05:59", "25T23:00", "26T01:00")).toEqual([false, false, false, false]);
  expect(when("25T00:00")).toEqual({ open: false, next: { date: "2026-12-26", daysAhead: 1, from: "22:00" } });
  expect(open("26T22:00", "27T05:59")).toEqual([true, true]);
});

test("a night of a special day goes on until the next day", () => {
  const specialDays: readonly SpecialDay[] = [{ date: "2026-12-31", name: "", hours: [["20:00", "02:00"]] }];
  const given = { hours: {}, specialDays, timezone: "Africa/Johannesburg" };
  expect(openingAt(given, Date.parse("2027-01-01T01:59+02:00"))).toEqual({ open: true });
  expect(openingAt(given, Date.parse("2027-01-01T02:00+02:00"))).toEqual({ open: false, next: null });
});

test("humans who answer at any time do so but on the days that are closed", () => {
  const { open, when } = inDecember({ specialDays: closed("2026-12-25", "2026-12-26") });
  expect(open("24T23:59", "25T00:00", "26T23:59", "27T00:00")).toEqual([true, false, false, true]);
  expect(when("25T13:00")).toEqual({ open: false, next: { date: "2026-12-27", daysAhead: 2, from: "00:00" } });
});

test("a day without a year is that of every year, but of one that has the day for itself", () => {
  const specialDays: readonly SpecialDay[] = [
    ...closed("12-16"),
    { date: "2027-12-16", name: "", hours: [["09:00", "10:00"]] },
  ];
  const open = (year: number) =>
    openingAt({ hours: everyDay(["08:00", "16:00"]), specialDays, timezone: "UTC" }, Date.UTC(year, 11, 16, 9)).open;
  expect([2026, 2027, 2028].map(open)).toEqual([false, true, false]);
});

test("with all days closed for three weeks, it is found when somebody is there again, and named with its date", () => {
  const all = Array.from({ length: 21 }, (_, day) => new Date(Date.UTC(2026, 11, 14 + day)).toISOString().slice(0, 10));
  const { when } = inDecember({ hours: everyDay(["08:00", "16:00"]), specialDays: closed(...all) });
  const opening = when("14T09:00");
  expect(opening).toEqual({ open: false, next: { date: "2027-01-04", daysAhead: 21, from: "08:00" } });
  expect(!opening.open && opening.next && dayName(opening.next, "eng")).toBe("Monday 4 January");
});

test("a closed day on which the clocks change is closed for all of its 23 or 25 hours, and no more", () => {
  const open = (instant: string) =>
    openingAt({ timezone: "Europe/Berlin", specialDays: closed("2029-03-25", "2029-10-28") }, Date.parse(instant)).open;
  expect(["2029-03-24T22:59Z", "2029-03-24T23:00Z", "2029-03-25T21:59Z", "2029-03-25T22:00Z"].map(open)).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(["2029-10-27T21:59Z", "2029-10-27T22:00Z", "2029-10-28T22:59Z", "2029-10-28T23:00Z"].map(open)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test("a day has its weekday's name in the person's language, and its date where it could be another week's", () => {
  const friday = { date: "2026-12-25", from: "08:00" };
  const near = (language: string) => dayName({ ...friday, daysAhead: 6 }, language);
  const far = (language: string) => dayName({ ...friday, daysAhead: 7 }, language);
  expect(["eng", "fra", "ara"].map(near)).toEqual(["Friday", "vendredi", "الجمعة"]);
  expect(["eng", "fra", "por", "spa", "afr", "ara"].map(far)).toEqual([
    "Friday 25 December",
    "vendredi 25 décembre",
    "sexta-feira, 25 de dezembro",
    "viernes, 25 de diciembre",
    "Vrydag 25 Desember",
    "الجمعة، 25 ديسمبر",
  ]);
});
