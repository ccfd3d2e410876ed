import { type FunctionValue, findFunction, type Scope, toBool, toJson, toText, type Value } from "../../expr/index.ts";
import type { Category } from "../definition.ts";
import type { Decision, Step } from "../flow.ts";
import { limits } from "../limits.ts";
import type { Fields } from "../read/fields.ts";
import { findCategory } from "./categories.ts";

interface Case {
  readonly uuid: string;
  readonly test: FunctionValue;
  readonly arguments: readonly string[];
  readonly category: Category;
}

/** Puts one operand to tests in order; the first that finds something decides. */
export function readSwitch(fields: Fields, categories: readonly Category[]): (step: Step) => Decision | undefined {
  const operand = fields.text("operand");
  const cases = fields.objects("cases", limits.casesPerRouter).map((one) => readCase(one, categories));
  const otherwise = fields.optionalUuid("default_category_uuid")
    ? findCategory(fields, "default_category_uuid", categories)
    : undefined;
  return (step) => decide(step, step.evaluateValue(operand), cases, otherwise);
}

function readCase(fields: Fields, categories: readonly Category[]): Case {
  const type = fields.text("type");
  return {
    uuid: fields.uuid(),
    test: findTest(type) ?? fields.fail(`there is no test "${type}"`),
    arguments: fields.texts("arguments", limits.argumentsPerCase),
    category: findCategory(fields, "category_uuid", categories),
  };
}

/** Tests are functions of the expression language, told by how their names begin. */
function findTest(type: string): FunctionValue | undefined {
  return type.startsWith("has_") ? findFunction(type) : undefined;
}

function decide(
  step: Step,
  operand: Value,
  cases: readonly Case[],
  otherwise: Category | undefined,
): Decision | undefined {
  const said = { operand: toText(operand) };
  for (const one of cases) {
    const found = tryCase(step, one, operand);
    if (found === undefined) continue;
    const extra = found.extra === undefined ? {} : { extra: found.extra };
    return { category: one.category, value: toText(found.match), ...said, ...extra };
  }
  if (otherwise === undefined) return undefined;
  if (operand.kind === "error") step.error(operand.message);
  return { category: otherwise, value: said.operand, ...said };
}

/** What a test found in the operand, and what else is worth keeping. */
interface Found {
  readonly match: Value;
  readonly extra?: unknown;
}

function tryCase(step: Step, { uuid, test, arguments: base }: Case, operand: Value): Found | undefined {
  const { texts } = base.length === 0 ? { texts: base } : step.localize(uuid, "arguments", base);
  const templates = texts.length === base.length ? texts : base;
  const args = [operand, ...templates.map((template) => step.evaluateValue(template))];
  const result = test.call(args, scopeOf(step));
  if (result.kind !== "error") return foundIn(result);
  step.error(result.message.replace(/^error calling /, "Error calling test "));
  return undefined;
}

/** A test looks at one operand once, so there is nothing to pay for. */
function scopeOf({ environment }: Step): Scope {
  return { environment, charge() {} };
}

function foundIn(result: Value): Found | undefined {
  if (result.kind !== "object" || !toBool(result)) return undefined;
  const extra = result.properties.get("extra");
  const match = result.properties.get("match") ?? result;
  return extra === undefined ? { match } : { match, extra: toJson(extra) };
}
