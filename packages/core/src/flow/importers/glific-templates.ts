import { rewrite, type Node as Syntax, snakeCase } from "../../expr/index.ts";
import { mapChildren } from "../../expr/syntax/walk.ts";
import { type Json, mapTexts, objects, textOf } from "./json.ts";

/** What a result has of its own; anything else that Glific reads from one is a part of a webhook's answer. */
const own = new Set(["value", "category", "category_localized", "input", "extra", "node_uuid", "created_on", "name"]);
const tops = new Set(["results"]);

/** The result names under which this flow's webhooks keep their answers. */
export function webhookResults(nodes: readonly Json[]): ReadonlySet<string> {
  const actions = nodes.flatMap((node) => objects(node["actions"]));
  const calls = actions.filter(({ type }) => type === "call_webhook" || type === "call_glific_function");
  const names = calls.map((action) => textOf(action["result_name"]));
  return new Set(names.filter((name) => name !== "").map(snakeCase));
}

/** Lets `@results.answer.message` read what the webhook answered, which here is `@results.answer.extra.message`. */
export function convertTemplates(value: unknown, answers: ReadonlySet<string>): unknown {
  if (answers.size === 0) return value;
  return mapTexts(value, (text) => (text.includes("@") ? rewrite(text, tops, (node) => changed(node, answers)) : text));
}

/** The templates as Glific reads them again. */
export function restoreTemplates(value: unknown, answers: ReadonlySet<string>): unknown {
  if (answers.size === 0) return value;
  return mapTexts(value, (text) =>
    text.replaceAll(/\bresults\.(\w+)\.extra\./gi, (whole, name: string) =>
      answers.has(name.toLowerCase()) ? `results.${name}.` : whole,
    ),
  );
}

function changed(node: Syntax, answers: ReadonlySet<string>): Syntax | undefined {
  const found = throughExtra(node, answers);
  return found === node ? undefined : found;
}

function throughExtra(node: Syntax, answers: ReadonlySet<string>): Syntax {
  const inner = mapChildren(node, (child) => throughExtra(child, answers));
  if (node.type !== "property" || inner.type !== "property") return inner;
  if (!isAnswer(node.of, answers) || own.has(node.name)) return inner;
  return { ...inner, of: { type: "property", of: inner.of, name: "extra", from: node.from, to: node.to } };
}

/** Whether this is `results.name` of a webhook. */
function isAnswer(node: Syntax, answers: ReadonlySet<string>): boolean {
  if (node.type !== "property" || node.of.type !== "name") return false;
  return node.of.name.toLowerCase() === "results" && answers.has(node.name.toLowerCase());
}
