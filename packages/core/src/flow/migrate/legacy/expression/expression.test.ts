import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultEnvironment, evaluateText, object, templateProblems, text } from "../../../../expr/index.ts";
import { fakeEnv } from "../../../../model/env.ts";
import { arbitraryLegacyTemplate } from "../../test/arbitrary.ts";
import { migrateTemplate } from "./template.ts";

describe("old templates in today's language", () => {
  test.each([
    ["Hi @CONTACT.Name, me@who.int @@flow", "Hi @contact.name, me@who.int @@flow"],
    ["@contact.weeks @flow.2nd.category", '@fields.weeks @(results["2nd"].category_localized)'],
    ["@child.contact.tel @extra.contact.age", "@(format_urn(child.urns.tel)) @parent.fields.age"],
    ['@(LEFT("a""b", 1) & " ")', '@(text_slice("a\\"b", 0, 1) & " ")'],
    ["@(SUM(1, 2) * 3)", "@((1 + 2) * 3)"],
    ["@(POWER(1 + 1, 2))", "@((1 + 1) ^ 2)"],
    ["@(RIGHT(flow.x, 1 + 1))", "@(text_slice(results.x, -(1 + 1)))"],
    [
      "@(date.now - TIME(1, 0, 0))",
      '@(datetime_add(now(), -(format_time(time_from_parts(1, 0, 0), "tt") * 60 + format_time(time_from_parts(1, 0, 0), "m")), "m"))',
    ],
    ["@(5 + date.today)", '@(format_date(datetime_add(format_date(today()), 5, "D")))'],
    ['@(DATEDIF(flow.a, flow.b, "m"))', '@(datetime_diff(results.a, results.b, "M"))'],
    ["@(NOPE(1))", "@(nope(1))"],
  ])("%s", (old, now) => {
    expect(migrateTemplate(old)).toBe(now);
  });

  test.each([
    ["@(flow)s", "@(results)s"],
    ["@(flow).a", "@(results).a"],
    ['@(flow)@("")s', "@(results)s"],
    ["@(flow). A", "@results. A"],
  ])("what follows %s does not become a part of the name", (old, now) => {
    expect(migrateTemplate(old)).toBe(now);
  });

  test.each([["@(1 / )"], ["@('x')"], ["@(LEFT(1))"], ["@(flow..x)"], ["@(1 + (2"]])("%s stays as it was", (old) => {
    expect(migrateTemplate(old)).toBe(old);
  });

  test("what cannot be computed says itself where that is asked for", () => {
    expect(said("@(1 / 0) @('x') @flow", { isItsOwnDefault: true })).toBe("@(1 / 0) @('x') x");
  });
});

describe("old functions still compute what they did", () => {
  test.each([
    ["@(MOD(-3, 2)) @(MOD(3, -2)) @(MOD(7, 4))", "1 -1 3"],
    ["@(TRUNC(-8.9)) @(TRUNC(8.9)) @(INT(-8.9))", "-8 8 -9"],
    ["@(ROUNDUP(-1.21, 1)) @(ROUNDDOWN(-1.29, 1)) @(ROUNDUP(1.21, 1))", "-1.3 -1.2 1.3"],
    ["@(FIXED(1234.56, -1)) @(FIXED(1234.56)) @(FIXED(1234.5678, 3, TRUE))", "1,230 1,234.56 1234.568"],
    [
      '@(SUBSTITUTE("aXaXa", "X", "-", 2)) @(SUBSTITUTE("aXaXa", "X", "-", 3)) @(SUBSTITUTE("aXa", "X", "-"))',
      "aXa-a aXaXa a-a",
    ],
    ['@(WORD_SLICE("a b c d", 2, -1)) @(WORD_SLICE("a b c d", -2)) @(WORD_SLICE("a b c d", 2, 0))', "b c c d b c d"],
    ['@(WORD("a b c", -1)) @(WORD("a-b c", 1, TRUE)) @(WORD("a-b c", 1))', "c a-b a"],
    ['@(WEEKDAY("2030-01-05")) @(WEEKDAY("2030-01-06"))', "7 1"],
    ['@(IF(1 > 2, 3)) @(DAYS("2030-01-09", "2030-01-05"))', "false 4"],
  ])("%s", (old, expected) => {
    expect(said(old)).toBe(expected);
  });
});

function said(old: string, options = {}): string {
  const context = object({ results: text("x") });
  return evaluateText(migrateTemplate(old, options), context, defaultEnvironment(fakeEnv())).text;
}

test("any old template becomes a template; what was migrated can be parsed", () => {
  fc.assert(
    fc.property(arbitraryLegacyTemplate, fc.boolean(), (old, isUrl) => {
      const migrated = migrateTemplate(old, { isUrl });
      if (templateProblems(migrated).length > 0) expect(templateProblems(old).length).toBeGreaterThan(0);
    }),
    { numRuns: 2_000 },
  );
});

test("what would double for ever is left alone", () => {
  const nested = (depth: number): string =>
    depth === 0 ? "date.now" : `(${nested(depth - 1)} + TIME(MINUTE(${nested(depth - 1)}), 0, 0))`;
  const deep = `@(${nested(6)})`;
  expect(migrateTemplate(deep).length).toBeLessThan(200_000);
});
