import { type Environment, findDateTime, text, toNumber } from "../expr/index.ts";
import { limits } from "./limits.ts";
import { searchTokens } from "./names.ts";
import { type ProblemCode, stop } from "./problems.ts";
import { valueType } from "./properties.ts";
import type { Attribute, Condition } from "./query.ts";
import type { Resolver } from "./resolver.ts";

const statuses = ["active", "blocked", "stopped", "archived"];
/** Attributes that every contact has, or that are not known to be missing. */
const alwaysSet: readonly string[] = ["uuid", "id", "ref", "status", "created_on", "tickets"] satisfies Attribute[];

/** Throws `Stop` for a condition that can never make sense. */
export function checkCondition(condition: Condition, environment: Environment, resolver: Resolver | undefined): void {
  if (isSetCheck(condition)) {
    checkSetCheck(condition);
  } else {
    checkRedaction(condition, environment);
    if (condition.operator === "~") checkContains(condition);
    else checkValue(condition, environment, resolver);
  }
}

function isSetCheck({ operator, value }: Condition): boolean {
  return value === "" && (operator === "=" || operator === "!=");
}

function isAddress({ property }: Condition): boolean {
  return property.kind === "urn" || (property.kind === "attribute" && property.key === "urn");
}

function isName({ property }: Condition): boolean {
  return property.kind === "attribute" && property.key === "name";
}

function checkSetCheck(condition: Condition): void {
  const { property, operator } = condition;
  if (property.kind !== "attribute" || !alwaysSet.includes(property.key)) return;
  const message = `can't check whether '${property.key}' is set or not set`;
  const hint = "Give a value to compare with.";
  stop(condition, "unsupported_setcheck", message, hint, { property: property.key, operator });
}

function checkRedaction(condition: Condition, { redactionPolicy }: Environment): void {
  if (!isAddress(condition) || redactionPolicy !== "urns") return;
  const hint = "Addresses are hidden in this organisation; ask only whether there is one.";
  stop(condition, "redacted_urns", "cannot query on redacted URNs", hint);
}

function checkContains(condition: Condition): void {
  if (isName(condition)) {
    checkNamePart(condition);
  } else if (isAddress(condition)) {
    checkAddressPart(condition);
  } else {
    const message = "contains conditions can only be used with name or URN values";
    const hint = "Use = to compare the whole value.";
    stop(condition, "unsupported_contains", message, hint, { property: condition.property.key });
  }
}

function checkValue(condition: Condition, environment: Environment, resolver: Resolver | undefined): void {
  if (condition.operator !== "=" && condition.operator !== "!=") checkComparison(condition, resolver);
  checkType(condition, environment, resolver);
  checkAttribute(condition, resolver);
}

function checkNamePart(condition: Condition): void {
  if (searchTokens(condition.value).length > 0) return;
  const message = `contains operator on name requires token of minimum length ${limits.nameToken}`;
  const hint = "Give at least two letters, or use = for the whole name.";
  stop(condition, "invalid_partial_name", message, hint, { min_token_length: String(limits.nameToken) });
}

function checkAddressPart(condition: Condition): void {
  if ([...condition.value].length >= limits.urnPart) return;
  const message = `contains operator on URN requires value of minimum length ${limits.urnPart}`;
  const hint = "Give at least three characters of it, or use = for the whole.";
  stop(condition, "invalid_partial_urn", message, hint, { min_value_length: String(limits.urnPart) });
}

function checkComparison(condition: Condition, resolver: Resolver | undefined): void {
  if (valueType(condition.property, resolver) !== "text") return;
  const { property, operator } = condition;
  const message = `comparisons with ${operator} can only be used with date and number fields`;
  const hint = "Use = or != here.";
  stop(condition, "unsupported_comparison", message, hint, { property: property.key, operator });
}

function checkType(condition: Condition, environment: Environment, resolver: Resolver | undefined): void {
  const type = valueType(condition.property, resolver);
  const { value } = condition;
  if (type === "number" && toNumber(text(value)) === undefined) {
    stop(condition, "invalid_number", `can't convert '${value}' to a number`, "Write digits, such as 18 or 2.5.", {
      value,
    });
  }
  if (type === "datetime" && findDateTime(value, environment) === undefined) {
    const hint = `Write the date as ${environment.dateFormat}.`;
    stop(condition, "invalid_date", `can't convert '${value}' to a date`, hint, { value });
  }
}

function checkAttribute(condition: Condition, resolver: Resolver | undefined): void {
  const { property, value } = condition;
  if (property.kind !== "attribute") return;
  switch (property.key) {
    case "status":
      if (!statuses.includes(value.toLowerCase())) {
        invalid(condition, "invalid_status", "contact status", `It is one of ${statuses.join(", ")}.`);
      }
      return;
    case "language":
      if (!/^[a-z]{3}$/i.test(value)) {
        invalid(condition, "invalid_language", "language code", "Use the three letters of ISO 639-3, such as eng.");
      }
      return;
    case "group":
      if (resolver !== undefined && resolver.group(value) === undefined) {
        invalid(condition, "invalid_group", "group name", "Use the name of a group that exists.");
      }
      return;
    case "flow":
    case "history":
      if (resolver !== undefined && resolver.flow(value) === undefined) {
        invalid(condition, "invalid_flow", "flow name", "Use the name of a journey that exists.");
      }
  }
}

function invalid(condition: Condition, code: ProblemCode, what: string, hint: string): never {
  const { value } = condition;
  return stop(condition, code, `'${value}' is not a valid ${what}`, hint, { value });
}
