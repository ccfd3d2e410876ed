import { idOf } from "./ids.ts";
import { type Json, mapTexts, objects, textOf, without } from "./json.ts";

/**
 * Rulesets as they were before version 5, when one could wait, call a web service and split all at once: each becomes
 * rulesets of one kind, in that order. What comes in is found under the ruleset's own id, so that ways to it still fit.
 */
export function splitUntyped(ruleset: Json): readonly Json[] {
  if (textOf(ruleset["ruleset_type"]) !== "") return [ruleset];
  const operand = textOf(ruleset["operand"]);
  const isWait = operand === "" || /^@step(\b|$)/.test(operand);
  if (textOf(ruleset["webhook"]) === "") return [{ ...ruleset, ruleset_type: isWait ? "wait_message" : "expression" }];
  const uuid = textOf(ruleset["uuid"]);
  const calls = idOf(uuid, "the call");
  const decides = idOf(uuid, "the split");
  const place = { x: ruleset["x"] ?? 0, y: ruleset["y"] ?? 0 };
  const { webhook, webhook_action } = ruleset;
  return [
    { ...place, uuid, label: "", ruleset_type: "wait_message", operand: "@step.value", rules: [always(uuid, calls)] },
    {
      ...place,
      uuid: calls,
      label: "",
      ruleset_type: "webhook",
      config: { webhook, webhook_action },
      rules: ["success", "failure"].map((status) => answered(calls, decides, status)),
    },
    {
      ...without(ruleset, "webhook", "webhook_action"),
      uuid: decides,
      ruleset_type: "expression",
      operand: operand || "@step.value",
    },
  ];
}

/** The rule that everything takes. */
function always(from: string, to: string): Json {
  return {
    uuid: idOf(from, "rule"),
    category: { base: "All Responses" },
    test: { type: "true" },
    destination: to,
    destination_type: "R",
  };
}

/** The rule that a call takes which ended so. */
function answered(from: string, to: string, status: string): Json {
  const test = { type: "webhook_status", status };
  return { ...always(from, to), uuid: idOf(from, status), category: { base: status }, test };
}

/** Filters behind a name, as they were before functions: `@flow.color|lower_case`. */
const filters: Readonly<Record<string, string>> = {
  lower_case: "LOWER",
  upper_case: "UPPER",
  capitalize: "PROPER",
  title_case: "PROPER",
  first_word: "FIRST_WORD",
  remove_first_word: "REMOVE_FIRST_WORD",
  read_digits: "READ_DIGITS",
};
const filtered = new RegExp(`@([\\w.]+?)((?:\\|(?:${Object.keys(filters).join("|")})\\b)+)`, "g");

/** The same set of actions or rules with functions in place of filters. */
export function withoutFilters(sets: readonly Json[]): readonly Json[] {
  return objects(
    mapTexts(sets, (text) => text.replaceAll(filtered, (_, path: string, names: string) => called(path, names))),
  );
}

function called(path: string, names: string): string {
  const functions = names.split("|").slice(1);
  return `@(${functions.reduce((inner, name) => `${filters[name]}(${inner})`, path)})`;
}
