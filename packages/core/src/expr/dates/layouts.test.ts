import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { fakeEnv } from "../../model/env.ts";
import { defaultEnvironment } from "../environment.ts";
import { date, datetime, time } from "../values.ts";
import { formatMoment, type LayoutKind, parseDate, parseDateTime, parseTime } from "./layouts.ts";

const environment = { ...defaultEnvironment(fakeEnv()), timezone: "Africa/Johannesburg" };
const day = date(2030, 3, 7);
const afternoon = time(14, 5, 9, 123_456_789);
const zoned = datetime(DateTime.fromISO("2030-03-07T14:05:09", { zone: "Africa/Johannesburg" }));

const written = (layout: string, kind: LayoutKind = "datetime", locale = "en-US") =>
  formatMoment({ day, at: afternoon, zoned }, layout, kind, locale);

describe("writing", () => {
  test.each([
    ["DD-MM-YYYY tt:mm:ss", "07-03-2030 14:05:09"],
    ["D.M.YY t:m:s", "7.3.30 14:5:9"],
    ["EEE, MMM D", "Thu, Mar 7"],
    ["EEEE MMMM", "Thursday March"],
    ["h:mm aa", "2:05 pm"],
    ["hh:mm AA", "02:05 PM"],
    ["ss.fff", "09.123"],
    ["ss.ffffff", "09.123456"],
    ["ss.fffffffff", "09.123456789"],
    ["Z", "+02:00"],
    ["ZZZ", "+02:00"],
  ])("%s is %s", (layout, text) => {
    expect(written(layout)).toBe(text);
  });

  test("names are those of the language", () => {
    expect(written("EEEE D MMMM", "date", "fr")).toBe("jeudi 7 mars");
    expect(written("MMMM", "date", "pt")).toBe("março");
  });

  test("noon and midnight are twelve of their half, and midnight has no hour without a nought", () => {
    const at = (hour: number, layout: string) =>
      formatMoment({ day, at: time(hour, 0, 0, 0) }, layout, "time", "en-US");
    expect([at(0, "h aa"), at(12, "h aa"), at(0, "tt"), at(0, "t")]).toEqual(["12 am", "12 pm", "00", ""]);
  });

  test("a layout that has no such part, or a part of another kind, is told", () => {
    expect(() => written("YYY")).toThrow("'YYY' is not valid in a datetime formatting layout");
    expect(() => written("tt", "date")).toThrow("'tt' is not valid in a date formatting layout");
    expect(() => written("D", "time")).toThrow("'D' is not valid in a time formatting layout");
    expect(() => written("D!")).toThrow("'!' is not valid");
    expect(() => written("constructor")).toThrow("is not valid");
  });
});

describe("reading", () => {
  const read = (source: string, layout: string) =>
    parseDateTime(source, layout, "Africa/Johannesburg", environment).datetime.toUTC().toISO();

  test.each([
    ["7.3.2030 14:05", "D.M.YYYY t:m", "2030-03-07T12:05:00.000Z"],
    ["07-03-30 02:05 pm", "DD-MM-YY hh:mm aa", "2030-03-07T12:05:00.000Z"],
    ["2030-03-07T12:05:09.25Z", "YYYY-MM-DDTtt:mm:ssZ", "2030-03-07T12:05:09.250Z"],
    ["2030-03-07 14:05:09.123+02:00", "YYYY-MM-DD tt:mm:ss.fffZ", "2030-03-07T12:05:09.123Z"],
    ["2030", "YYYY", "2029-12-31T22:00:00.000Z"],
  ])("%s by %s", (source, layout, instant) => {
    expect(read(source, layout)).toBe(instant);
  });

  test("a text that does not fit is told, and where", () => {
    expect(() => read("07/03/2030", "DD-MM-YYYY")).toThrow("cannot parse '/03/2030' as '-'");
    expect(() => read("xx", "DD")).toThrow("cannot parse 'xx' as 'DD'");
    expect(() => read("07 o'clock", "DD")).toThrow("extra text ' o'clock'");
    expect(() => read("March", "MMMM")).toThrow("'MMMM' is not valid in a datetime parsing layout");
  });

  test("days, times and hours of half a day that there are not are refused", () => {
    expect(() => parseDate("30-02-2030", "DD-MM-YYYY", environment)).toThrow("there is no such day");
    expect(() => parseTime("24:00", "tt:mm")).toThrow("there is no such time of day");
    expect(() => parseTime("10:60", "tt:mm")).toThrow("there is no such time of day");
    expect(() => parseTime("13:00 pm", "h:mm aa")).toThrow("there is no such hour of half a day");
    expect(() => parseTime("0:00 am", "h:mm aa")).toThrow("there is no such hour of half a day");
  });

  test("twelve is the first hour of its half; without a half it is noon", () => {
    const hour = (source: string, layout: string) => parseTime(source, layout).hour;
    expect([hour("12 am", "h aa"), hour("12 PM", "h AA"), hour("1 pm", "h aa"), hour("12", "h")]).toEqual([
      0, 12, 13, 12,
    ]);
  });

  test("what was written is read back, to the nanosecond", () => {
    const times = fc.record({
      hour: fc.nat(23),
      minute: fc.nat(59),
      second: fc.nat(59),
      nanos: fc.nat(999_999_999),
    });
    fc.assert(
      fc.property(times, ({ hour, minute, second, nanos }) => {
        const at = time(hour, minute, second, nanos);
        for (const layout of ["tt:mm:ss.fffffffff", "hh.mm.ss fffffffff AA"])
          expect(parseTime(formatMoment({ day, at }, layout, "time", "en-US"), layout)).toEqual(at);
      }),
    );
  });
});
