import { expect, test } from "vitest";
import { formatsFor } from "./formats.ts";

const noon = "2026-03-03T12:05:09Z";

test("a time is told in the viewer's zone, not in the server's", () => {
  expect(formatsFor("en", "Africa/Johannesburg").time(noon)).toBe("14:05");
  expect(formatsFor("en", "America/New_York").time(noon)).toBe("07:05");
});

test("a day stands before its month, and the month is a word, whatever English a browser speaks", () => {
  const { date, dateTime, full } = formatsFor("en", "Africa/Nairobi");
  expect(date(noon)).toBe("3 Mar 2026");
  expect(dateTime(noon, new Date("2026-11-28"))).toBe("3 Mar, 15:05");
  expect(full(noon)).toMatch(/^Tuesday,? 3 March 2026 at 15:05:09/);
  expect(formatsFor("fr", "UTC").date(noon)).toBe("3 mars 2026");
});

test("a moment of another year tells its year, by the viewer's own calendar", () => {
  const newYear = new Date("2026-12-31T23:30:00Z");
  expect(formatsFor("en", "UTC").dateTime(noon, new Date("2027-01-01T00:00:00Z"))).toBe("3 Mar 2026, 12:05");
  expect(formatsFor("en", "Africa/Nairobi").dateTime(newYear, new Date("2027-01-05"))).toBe("1 Jan, 02:30");
  expect(formatsFor("en", "UTC").dateTime(newYear, new Date("2027-01-05"))).toBe("31 Dec 2026, 23:30");
});

test("a day or moment that a journey kept is written as people read it, in the viewer's zone, and other texts stay", () => {
  const { written } = formatsFor("en", "Africa/Johannesburg");
  expect(written("2026-03-03T23:30:00.000000+01:00")).toBe("4 Mar 2026, 00:30");
  expect(written("2019-03-03T12:05:09Z")).toBe("3 Mar 2019, 14:05");
  expect(formatsFor("fr", "America/New_York").written("2026-03-03")).toBe("3 mars 2026");
  expect(formatsFor("ar", "UTC").written("2026-03-03")).toBe("3 مارس 2026");
  for (const text of ["3.3.2026", "2026", "2026-19-03", "2026-02-30", "2026-03-03T12:05", "at 2026-03-03", ""])
    expect(written(text)).toBe(text);
});

test("an age counts the largest whole unit, and it is now below ten seconds and a little ahead", () => {
  const { relative } = formatsFor("en", "UTC");
  const now = new Date(noon);
  expect(relative(new Date(now.getTime() - 4_000), now)).toBe("now");
  expect(relative(new Date(now.getTime() + 14_000), now)).toBe("now");
  expect(relative(new Date(now.getTime() - 119_000), now)).toBe("1 min. ago");
  expect(relative(new Date(now.getTime() - 3 * 86_400_000), now)).toBe("3 days ago");
  expect(relative(new Date(now.getTime() + 2 * 3_600_000), now)).toBe("in 2 hr.");
  expect(relative(new Date(now.getTime() + 7 * 86_400_000 - 3_000), now)).toBe("in 7 days");
  expect(relative(new Date(now.getTime() + 7 * 86_400_000 + 9_000), now)).toBe("in 7 days");
});

test("what is to end is counted in days", () => {
  const now = new Date(noon);
  const inDays = (language: string, days: number) =>
    formatsFor(language, "UTC").inDays(new Date(now.getTime() + days * 86_400_000 - 5_000), now);
  expect([inDays("en", 30), inDays("en", 1), inDays("fr", 12)]).toEqual(["in 30 days", "tomorrow", "dans 12 jours"]);
});

test("a duration tells its two largest parts", () => {
  const { duration } = formatsFor("en", "UTC");
  expect(duration(0)).toBe("0 sec");
  expect(duration(95)).toBe("1 min 35 sec");
  expect(duration(7_200)).toBe("2 hr");
  expect(duration(90_061)).toBe("1 day 1 hr");
});

test("the letter of a second is that of the language", () => {
  expect(formatsFor("en", "UTC").seconds(0.03)).toBe("0.03s");
  expect(formatsFor("ar", "UTC").seconds(0.03)).toMatch(/^0\.03.ث$/);
});

test("Arabic keeps the digits that numbers are dialled with", () => {
  expect(formatsFor("ar", "UTC").number(1234)).toMatch(/1.?234/);
});

test("what stands in a row is parted by the marks of the language", () => {
  expect(formatsFor("en", "UTC").names(["a", "b"])).toBe("a, b");
  expect(formatsFor("ar", "UTC").names(["a", "b"])).toBe("a، b");
  expect(formatsFor("ar", "UTC").clauses(["a", "b"])).toBe("a؛ b");
  expect(formatsFor("fr", "UTC").clauses(["a", "b"])).toBe("a\u00a0; b");
});

test("a code that is no language is shown as it is", () => {
  expect(formatsFor("en", "UTC").language("zz-not-a-code-at-all")).toBe("zz-not-a-code-at-all");
  expect(formatsFor("fr", "UTC").language("en")).toBe("anglais");
});
