import { deepStrictEqual, ok } from "node:assert";
import {
  defaultEnvironment,
  evaluateText,
  evaluateValue,
  fromJson,
  object,
  references,
  rewrite,
  templateProblems,
  toText,
} from "../../src/expr/index.ts";
import { arbitraryTemplate } from "../../src/expr/test/arbitrary.ts";
import { fakeEnv } from "../../src/model/env.ts";
import { target } from "../target.ts";

const parts = {
  contact: { name: "Thandi Nkosi", uuid: "c1", groups: [{ name: "Mothers" }] },
  fields: { weeks: 20, due: "2030-06-01T10:00:00.000Z", clinic: null },
  results: { answer: { value: "yes", category: "Yes", extra: ["a", { b: 1.5 }] } },
  input: { text: "yes 12", attachments: ["image/jpeg:https://example.org/a.jpg"] },
  webhook: { status: 200, json: { weeks: [1, 2, 3] } },
};
const tops = new Set(Object.keys(parts));
const context = () =>
  object(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, () => fromJson(part)])));
/** A small budget: what runs away is to be stopped soon. */
const options = { cost: 200_000 };

/** Any text is a template or has problems with places in it, and says the same whenever it is evaluated. */
export const templates = target("templates", arbitraryTemplate, (template) => {
  for (const { from, to, message, hint } of templateProblems(template)) {
    ok(0 <= from && from <= to && to <= template.length, `the place ${from} to ${to} is not in the template`);
    ok(message !== "" && hint !== "", "a problem without words");
  }
  const evaluate = () => evaluateText(template, context(), defaultEnvironment(fakeEnv()), options);
  deepStrictEqual(evaluate(), evaluate());
  const value = () => toText(evaluateValue(template, context(), defaultEnvironment(fakeEnv()), options).value);
  deepStrictEqual(value(), value());
  references(template, tops);
  const once = rewrite(template, tops);
  deepStrictEqual(rewrite(once, tops), once);
});
