import fc from "fast-check";
import { expect, test } from "vitest";
import { fakeEnv } from "../model/env.ts";
import { defaultEnvironment } from "./environment.ts";
import { evaluateText } from "./evaluate.ts";
import { limits } from "./limits.ts";
import { object } from "./values.ts";

const environment = () => defaultEnvironment(fakeEnv());
const evaluate = (template: string, cost?: number) =>
  evaluateText(template, object({}), environment(), cost === undefined ? {} : { cost });

test("what would cost more than `limits.expressionCost` is stopped by itself, and the rest is said", () => {
  const long = `repeat("x", ${limits.repeatedCharacters})`;
  const items = Math.ceil(limits.expressionCost / limits.repeatedCharacters) + 1;
  const { text, problems } = evaluate(`a@(foreach(split(repeat("1 ", ${items}), " "), (x) => ${long}))b`);
  expect(text).toBe("ab");
  expect(problems).toMatchObject([{ tooComplex: true, message: "expression is too complex to evaluate" }]);
});

test("each expression of a template has the whole budget", () => {
  const part = '@(repeat("x", 60))';
  expect(evaluate(part.repeat(20), 100)).toMatchObject({ text: "x".repeat(1_200), problems: [] });
});

test("no expression says more than its budget, and none that is stopped says a part", () => {
  const piece = fc.constantFrom(
    'repeat("ab", 30)',
    '"x"',
    "1 + 1",
    'upper("é")',
    'join(foreach(array(1, 2, 3), (x) => x & "y"), "-")',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 200 }), (pieces, cost) => {
      const template = `@(${pieces.join(" & ")})`;
      const { text, problems } = evaluate(template, cost);
      if (problems.length === 0) expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(cost);
      else expect(text).toBe("");
      expect(evaluate(template, cost)).toEqual({ text, problems, warnings: [] });
    }),
  );
});
