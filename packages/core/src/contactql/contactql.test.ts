import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { datetime, defaultEnvironment, number, text } from "../expr/index.ts";
import { fakeEnv } from "../model/env.ts";
import type { FieldDefinition } from "../model/project.ts";
import { evaluateQuery, inspectQuery, parseQuery, printQuery, type Queryable, type Resolver } from "./index.ts";
import { limits } from "./limits.ts";
import { arbitraryQuery } from "./test/arbitrary.ts";

const environment = { ...defaultEnvironment(fakeEnv()), defaultCountry: "ZA", timezone: "Africa/Johannesburg" };
const fields: readonly FieldDefinition[] = [
  { key: "weeks", name: "Weeks", type: "number" },
  { key: "due", name: "Due date", type: "datetime" },
  { key: "clinic", name: "Clinic", type: "text" },
];
const resolver: Resolver = {
  field: (key) => fields.find((field) => field.key === key),
  group: (name) => (name.toLowerCase() === "mothers" ? { uuid: "g1", name: "Mothers" } : undefined),
  flow: (name) => (name === "Check-in" ? { uuid: "f1", name } : undefined),
};

function read(source: string) {
  const parsed = parseQuery(source, environment, resolver);
  if ("problem" in parsed) throw new Error(parsed.problem.message);
  return parsed.query;
}

const canonical = (source: string) => printQuery(read(source));

function problem(source: string, settings = environment) {
  const parsed = parseQuery(source, settings, resolver);
  return "problem" in parsed ? parsed.problem : undefined;
}

describe("reading a query", () => {
  test.each([
    ["thandi", 'name ~ "thandi"'],
    ["T", 'name = "T"'],
    ["thandi nkosi", 'name ~ "thandi" AND name ~ "nkosi"'],
    ["082 000 1001", 'urns.tel = "+27820001001"'],
    ["27-820-0010 x", 'urns.tel ~ 278200010 AND name = "x"'],
    ["whatsapp:27820001001", "urns.whatsapp = 27820001001"],
    ["nowhere:2782", 'name ~ "nowhere:2782"'],
    [
      'WEEKS >= 20 and (clinic is Soweto or clinic is "")',
      'fields.weeks >= 20 AND (fields.clinic = "Soweto" OR fields.clinic = "")',
    ],
    [
      "weeks > 1 or weeks > 2 weeks > 3 and weeks > 4",
      "fields.weeks > 1 OR (fields.weeks > 2 AND fields.weeks > 3 AND fields.weeks > 4)",
    ],
    ["((weeks = 1) or ((weeks = 2) or weeks = 3))", "fields.weeks = 1 OR fields.weeks = 2 OR fields.weeks = 3"],
    ["urns.tel has 2782", "urns.tel ~ 2782"],
    ['clinic = "say \\"ah\\""', 'fields.clinic = "say \\"ah\\""'],
    ["created_on > 2030-01-01", 'created_on > "2030-01-01"'],
  ])("%s means %s", (source, expected) => {
    expect(canonical(source)).toBe(expected);
  });

  test("a person's reference counts as one only where addresses are hidden", () => {
    const hidden = { ...environment, redactionPolicy: "urns" } as const;
    const parsed = parseQuery("A6YWQL", hidden, resolver);
    expect("query" in parsed && printQuery(parsed.query)).toBe('ref = "A6YWQL"');
    expect(canonical("A6YWQL")).toBe('name ~ "A6YWQL"');
  });
});

describe("what is refused", () => {
  test.each([
    ["weeks >", "syntax", "mismatched input '<EOF>' expecting {STRING, PROPERTY, TEXT}", 7],
    ["(weeks = 1", "syntax", "missing ')' at '<EOF>'", 10],
    ["((weeks = 1)", "syntax", "missing ')' at '<EOF>'", 12],
    ["((weeks = 1", "syntax", "mismatched input '<EOF>' expecting ')'", 11],
    ["weeks = 1)", "syntax", "extraneous input ')' expecting <EOF>", 9],
    ["weeks = * 1", "syntax", "extraneous input '*' expecting {STRING, PROPERTY, TEXT}", 8],
    ["", "syntax", "mismatched input '<EOF>' expecting {'(', STRING, PROPERTY, TEXT}", 0],
    ["shoe = 42", "unknown_property", "can't resolve 'shoe' to attribute, scheme or field", 0],
    ["bob and urns.pigeon = x", "unknown_property", "can't resolve 'pigeon' to attribute, scheme or field", 8],
    ["shoes.left = x", "unknown_property_type", "unknown property type 'shoes'", 0],
    ["bob and weeks = soon", "invalid_number", "can't convert 'soon' to a number", 8],
    ["due < tomorrow", "invalid_date", "can't convert 'tomorrow' to a date", 0],
    ["clinic > Soweto", "unsupported_comparison", "comparisons with > can only be used with date and number fields", 0],
    ["clinic ~ Sow", "unsupported_contains", "contains conditions can only be used with name or URN values", 0],
    ['tickets != ""', "unsupported_setcheck", "can't check whether 'tickets' is set or not set", 0],
    ["group = Fathers", "invalid_group", "'Fathers' is not a valid group name", 0],
    ["flow = Nowhere", "invalid_flow", "'Nowhere' is not a valid flow name", 0],
    ["status = happy", "invalid_status", "'happy' is not a valid contact status", 0],
  ])("%s: %s", (source, code, message, from) => {
    expect(problem(source)).toMatchObject({ code, message, from });
    expect(problem(source)?.hint).toMatch(/\w\.?$/);
  });

  test("addresses cannot be asked for where they are hidden, except whether there are any", () => {
    const hidden = { ...environment, redactionPolicy: "urns" } as const;
    expect(problem("tel = 0820001001", hidden)?.code).toBe("redacted_urns");
    expect(problem('tel = ""', hidden)).toBeUndefined();
  });

  test("queries larger than the limits are refused, and those just within are read", () => {
    const many = (count: number) => Array.from({ length: count }, () => "weeks = 1").join(" OR ");
    expect(problem(many(limits.conditions))).toBeUndefined();
    expect(problem(many(limits.conditions + 1))?.code).toBe("too_complex");
    const deep = (depth: number) => `${"(".repeat(depth)}weeks = 1${")".repeat(depth)}`;
    expect(problem(deep(limits.nesting))).toBeUndefined();
    expect(problem(deep(limits.nesting + 1))?.code).toBe("too_complex");
    expect(problem("x".repeat(limits.characters + 1))?.code).toBe("too_complex");
  });
});

describe("asking a contact", () => {
  const at = (iso: string) => datetime(DateTime.fromISO(iso, { zone: "UTC" }));
  const contact: Queryable = ({ kind, key }) => {
    switch (`${kind} ${key}`) {
      case "attribute name":
        return [text("Thandi Nkosi-Dlamini")];
      case "attribute group":
        return [text("Mothers"), text("Soweto")];
      case "field weeks":
        return [number("20")];
      case "field due":
        return [at("2030-03-31T22:30:00Z")];
      default:
        return [];
    }
  };

  test.each([
    ['name = " thandi nkosi-dlamini "', true],
    ["name ~ nko", true],
    ["name ~ kosi", false],
    ["name ~ dlaminieska", false],
    ["name ~ thandixyz", false],
    ["group = mothers", true],
    ["group != mothers", false],
    ["weeks = 20.0", true],
    ["weeks < 20", false],
    ["weeks <= 20", true],
    ['clinic = ""', true],
    ["clinic != Soweto", true],
    ["clinic = Soweto", false],
    ["due = 2030-04-01", true],
    ["due = 2030-03-31", false],
    ["due != 2030-03-31", true],
    ["due > 2030-04-01", false],
    ["due > 2030-03-31", true],
    ["due <= 2030-04-01", true],
    ["due < 2030-04-01", false],
    ['weeks = 20 and clinic != ""', false],
    ['weeks = 20 or clinic != ""', true],
  ])("%s is %s", (source, expected) => {
    expect(evaluateQuery(read(source), contact, environment)).toBe(expected);
  });
});

test("tells what a query depends on, and whether a segment can be made of it", () => {
  expect(inspectQuery(read("weeks > 3 due = 2030-01-01 weeks < 9 tel ~ 2782 or thandi"), resolver)).toEqual({
    attributes: ["name"],
    schemes: ["tel"],
    fields: [
      { key: "due", name: "Due date" },
      { key: "weeks", name: "Weeks" },
    ],
    groups: [],
    allowAsGroup: true,
  });
  const inspection = inspectQuery(read("group = MOTHERS and ref = A6YWQL"), resolver);
  expect(inspection.groups).toEqual([{ uuid: "g1", name: "Mothers" }]);
  expect(inspection.allowAsGroup).toBe(false);
});

test("any text is a query or has a problem with a place in it", () => {
  fc.assert(
    fc.property(arbitraryQuery, fc.boolean(), (source, isKnown) => {
      const parsed = parseQuery(source, environment, isKnown ? resolver : undefined);
      if ("query" in parsed) return;
      const { from, to, message, hint } = parsed.problem;
      expect(0 <= from && from <= to && to <= source.length).toBe(true);
      expect(message.length * hint.length).toBeGreaterThan(0);
    }),
    { numRuns: 2_000 },
  );
});

test("what is printed is read back as the same query", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("\\", 'a\\" b', '\\"', "18", "1.50", "", "\n\t"),
  );
  const condition = fc.record({ key: fc.constantFrom("fields.clinic", "name", "urns.tel"), value });
  const source = fc
    .array(fc.tuple(condition, fc.constantFrom("AND", "OR", "")), { minLength: 1, maxLength: 8 })
    .map((parts) =>
      parts
        .map(([{ key, value: said }, joint], i) => `${i > 0 ? joint : ""} ${key} = ${JSON.stringify(said)}`)
        .join(" "),
    );
  fc.assert(
    fc.property(fc.oneof(source, arbitraryQuery), (written) => {
      const parsed = parseQuery(written, environment);
      if ("problem" in parsed) return;
      const once = printQuery(parsed.query);
      const again = parseQuery(once, environment);
      expect("query" in again && printQuery(again.query)).toBe(once);
      expect("query" in again && meaning(again.query)).toEqual(meaning(parsed.query));
    }),
    { numRuns: 2_000 },
  );
});

/** A query without the places of its conditions. */
function meaning(query: ReturnType<typeof read>): unknown {
  if (query.kind === "condition") return [query.property, query.operator, query.value];
  return [query.kind, ...query.parts.map(meaning)];
}
