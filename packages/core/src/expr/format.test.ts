import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { fakeEnv } from "../model/env.ts";
import { defaultEnvironment, format, fromJson, number, object, text } from "./index.ts";
import { array, boolean, date, datetime, error, nothing, time } from "./values.ts";

const environment = {
  ...defaultEnvironment(fakeEnv()),
  timezone: "Africa/Johannesburg",
  dateFormat: "DD-MM-YYYY",
  timeFormat: "tt:mm",
} as const;
const shown = (value: Parameters<typeof format>[0]) => format(value, environment);

describe("values as people read them", () => {
  test("numbers, days, times and datetimes in the way of the organisation, on its clocks", () => {
    const instant = datetime(DateTime.fromISO("2030-03-07T22:30:00Z", { zone: "utc" }));
    expect(shown(number(1234.5))).toBe("1,234.5");
    expect(shown(date(2030, 3, 7))).toBe("07-03-2030");
    expect(shown(time(9, 5, 0, 0))).toBe("09:05");
    expect(shown(instant)).toBe("08-03-2030 00:30");
    expect([shown(boolean(true)), shown(nothing), shown(text("As it is"))]).toEqual(["true", "", "As it is"]);
  });

  test("lists in a line; where an item has several lines, each on a line of its own", () => {
    expect(shown(array([text("a"), number(2000), text("c")]))).toBe("a, 2,000, c");
    expect(shown(array([text("a"), text("b\nc")]))).toBe("- a\n- b\n  c");
    expect(shown(array([]))).toBe("");
  });

  test("objects by their own text where they have one, else by their names and values", () => {
    expect(shown(object({ a: text("x") }, text("its text")))).toBe("its text");
    expect(shown(fromJson({ name: "Ann", visits: [1, 2], home: { town: "Soweto", street: "1st" } }))).toBe(
      "home:\n  street: 1st\n  town: Soweto\nname: Ann\nvisits: 1, 2",
    );
  });

  test("an error is nothing to read", () => {
    expect(shown(error("division by zero"))).toBe("");
  });
});
