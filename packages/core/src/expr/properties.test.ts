import fc from "fast-check";
import { expect, test } from "vitest";
import { fakeEnv } from "../model/env.ts";
import { fromJson } from "./conversions.ts";
import { defaultEnvironment } from "./environment.ts";
import { evaluateText, evaluateValue } from "./evaluate.ts";
import { limits } from "./limits.ts";
import { templateProblems } from "./templates.ts";
import { arbitraryTemplate } from "./test/arbitrary.ts";
import { object } from "./values.ts";

const numRuns = 1_000;

function context() {
  const parts = { contact: { name: "Thandi" }, fields: { weeks: 20 }, results: { answer: { value: "yes" } } };
  return object(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, fromJson(part)])));
}

test("any text is a template, or has problems each with a place in it and a hint", () => {
  fc.assert(
    fc.property(arbitraryTemplate, (template) => {
      for (const { from, to, message, hint } of templateProblems(template)) {
        expect(0 <= from && from <= to && to <= template.length).toBe(true);
        expect(message.length * hint.length).toBeGreaterThan(0);
      }
    }),
    { numRuns },
  );
});

test("a template says the same, and has the same value, whenever it is evaluated in the same world", () => {
  const cost = 200_000;
  fc.assert(
    fc.property(arbitraryTemplate, (template) => {
      const said = () => evaluateText(template, context(), defaultEnvironment(fakeEnv()), { cost });
      expect(said()).toStrictEqual(said());
      const value = () => evaluateValue(template, context(), defaultEnvironment(fakeEnv()), { cost }).value.kind;
      expect(value()).toBe(value());
    }),
    { numRuns },
  );
});

test("no computed text is longer than the budget allows", () => {
  const cost = 500;
  fc.assert(
    fc.property(arbitraryTemplate, (template) => {
      const { text, problems } = evaluateText(template, context(), defaultEnvironment(fakeEnv()), { cost });
      const parts = template.split("@").length;
      if (problems.length === 0) expect(text.length).toBeLessThanOrEqual(template.length + parts * 2 * cost);
    }),
    { numRuns },
  );
});

test("an expression longer than `limits.expressionCharacters` is a problem and no crash", () => {
  const just = `"${"x".repeat(limits.expressionCharacters - 2)}"`;
  expect(templateProblems(`@(${just})`)).toEqual([]);
  expect(templateProblems(`@(${just} & "y")`)).toMatchObject([{ message: "expression is too long", from: 2 }]);
  expect(templateProblems(`@(${`"${"x".repeat(10_000_000)}"`})`)).toHaveLength(1);
});
