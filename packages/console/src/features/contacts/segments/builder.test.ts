import fc from "fast-check";
import { expect, test } from "vitest";
import {
  aboutProperty,
  type FieldOfContacts,
  operatorsOf,
  propertiesOf,
  type Row,
  type Rows,
  readText,
  textOf,
} from "./builder.ts";

const fields: readonly FieldOfContacts[] = [
  { key: "weeks", name: "Weeks", type: "NUMBER" },
  { key: "due", name: "Due", type: "DATETIME" },
  { key: "clinic", name: "Clinic", type: "TEXT" },
];
const read = (text: string) => readText(text, fields, "UTC");

test("what people write about is asked for by its label", () => {
  const rows: Rows = { joint: "and", rows: [{ property: "label", operator: "=", value: "complaint" }] };
  expect(textOf(rows)).toBe('label = "complaint"');
  expect(readText('label = "complaint"', [], "UTC")).toEqual({ kind: "rows", rows });
  expect(operatorsOf("label", [])).toEqual(["=", "!=", "isSet", "isNotSet"]);
});

test("a query of one kind of joint is rows, and they are that query again", () => {
  const text = 'fields.weeks >= 30 AND language = "eng" AND fields.clinic = ""';
  const reading = read(text);
  expect(reading).toEqual({
    kind: "rows",
    rows: {
      joint: "and",
      rows: [
        { property: "fields.weeks", operator: ">=", value: "30" },
        { property: "language", operator: "=", value: "eng" },
        { property: "fields.clinic", operator: "isNotSet", value: "" },
      ],
    },
  });
  expect(reading.kind === "rows" && textOf(reading.rows)).toBe(text);
});

test("what has parentheses within stays text, and what is no query says why", () => {
  expect(read("weeks > 1 and (due = 01-01-2030 or clinic = x)").kind).toBe("nested");
  expect(read("shoes = 4")).toMatchObject({ kind: "problem", problem: { code: "unknown_property" } });
  expect(read("")).toEqual({ kind: "rows", rows: { joint: "and", rows: [] } });
});

test("a row that says nothing yet is no part of the query", () => {
  const rows: Rows = {
    joint: "or",
    rows: [
      { property: "name", operator: "~", value: " " },
      { property: "name", operator: "isSet", value: "" },
    ],
  };
  expect(textOf(rows)).toBe('name != ""');
});

test("a row about another property keeps what still makes sense", () => {
  const row: Row = { property: "fields.weeks", operator: ">", value: "3" };
  expect(aboutProperty(row, "tickets", fields)).toEqual({ property: "tickets", operator: ">", value: "3" });
  expect(aboutProperty(row, "name", fields)).toEqual({ property: "name", operator: "~", value: "" });
});

const sensible: Readonly<Record<string, fc.Arbitrary<string>>> = {
  name: fc.constantFrom("Thandi", 'say "ah"', "ab\\cd"),
  language: fc.constantFrom("eng", "zul"),
  "urns.whatsapp": fc.constantFrom("2782000", "27820001001"),
  tickets: fc.constantFrom("0", "1"),
  "fields.weeks": fc.constantFrom("30", "-1.5"),
  "fields.clinic": fc.constantFrom("Soweto", "=1+1", '"', "🦟"),
};
const days = fc.constantFrom("01-02-2030", "31-12-2029");

test("whatever rows are built, their text is read back as the same rows", () => {
  const row = fc.constantFrom(...propertiesOf(fields)).chain((property) =>
    fc.record({
      property: fc.constant(property),
      operator: fc.constantFrom(...operatorsOf(property, fields)),
      value: sensible[property] ?? days,
    }),
  );
  const rows = fc.record({
    joint: fc.constantFrom("and" as const, "or" as const),
    rows: fc.array(row, { minLength: 2, maxLength: 5 }),
  });
  fc.assert(
    fc.property(rows, (built) => {
      const asked = built.rows.map((one) => (one.operator.startsWith("is") ? { ...one, value: "" } : one));
      expect(read(textOf(built))).toEqual({ kind: "rows", rows: { ...built, rows: asked } });
    }),
  );
});
