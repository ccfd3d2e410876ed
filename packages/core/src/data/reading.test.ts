import { expect, test } from "vitest";
import { ReadingError, readingOf } from "./reading.ts";

const definition = (reading: Readonly<Record<string, unknown>>, format: "csv" | "json" | "feed" = "csv") => ({
  key: "cases",
  name: "Cases",
  format,
  location: "https://example.org/cases.csv",
  refreshSeconds: 3600,
  staleAfterSeconds: 7200,
  reading,
});
const least = { name: "Country", values: { confirmed: "Confirmed" } };

/** The names of all that is wrong. */
function wrong(reading: Readonly<Record<string, unknown>>, format?: "csv" | "json" | "feed"): readonly string[] {
  try {
    readingOf(definition(reading, format));
    return [];
  } catch (error) {
    if (error instanceof ReadingError) return error.problems.map(({ name }) => name);
    throw error;
  }
}

test("a column may be named once or by all the headers that it has ever had; the rest has defaults", () => {
  const reading = readingOf(
    definition({ name: ["Country", "Country/Region"], parts: ["Province"], values: { deaths: "Deaths" } }),
  );
  expect(reading).toMatchObject({
    kind: "rows",
    name: ["Country", "Country/Region"],
    parts: [["Province"]],
    values: { deaths: ["Deaths"] },
    cumulative: [],
    minimumRows: 1,
    confirmHours: 24,
    dayColumns: null,
  });
  expect(wrong(least)).toEqual([]);
});

test("a feed needs no columns", () => {
  expect(readingOf(definition({ items: 3 }, "feed"))).toMatchObject({ kind: "feed", items: 3 });
});

test.each([
  ["a rule that is none", { ...least, colour: "red" }, "READING_RULE"],
  ["another kind", { ...least, kind: "towns" }, "READING_ONE_OF"],
  ["no name", { values: { confirmed: "Confirmed" } }, "READING_NAME"],
  ["no values", { name: "Country" }, "READING_NO_VALUES"],
  ["values beside a column for each day", { ...least, dayColumns: "confirmed" }, "READING_BOTH"],
  ["values that are a list", { ...least, values: ["Confirmed"] }, "READING_VALUES"],
  ["a header that is a number", { ...least, updated: 7 }, "READING_HEADERS"],
  ["an empty header", { ...least, name: ["Country", ""] }, "READING_HEADERS"],
  ["parts that are no list", { ...least, parts: "Province" }, "READING_PARTS"],
  ["a path that is no text", { ...least, path: 7 }, "READING_TEXT"],
  ["a share above one", { ...least, emptyShare: 2 }, "READING_NUMBER"],
  ["a number below nought", { ...least, minimumRows: -1 }, "READING_LEAST"],
  ["a number in words", { ...least, confirmHours: "a day" }, "READING_LEAST"],
  ["something that only grows and is not read", { ...least, cumulative: ["deaths"] }, "READING_CUMULATIVE"],
] as const)("%s is told by name", (_, reading, name) => {
  expect(wrong(reading)).toContain(name);
});

test("all that is wrong is told at once, with the source's key and the words that were written", () => {
  expect(() => readingOf(definition({ colour: "red", kind: "towns" }))).toThrow(/^Data source "cases": .*colour/s);
  expect(wrong({ colour: "red", kind: "towns" })).toEqual([
    "READING_RULE",
    "READING_ONE_OF",
    "READING_NAME",
    "READING_NO_VALUES",
  ]);
});
