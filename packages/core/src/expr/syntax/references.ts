import { parse } from "./parse.ts";
import { split } from "./segments.ts";
import type { Node } from "./syntax.ts";
import { childrenOf } from "./walk.ts";

/**
 * The paths of the context that a template reads, in lower case: `@(contact.fields.age + 1)` reads `["contact"]`,
 * `["contact", "fields"]` and `["contact", "fields", "age"]`. Expressions that do not parse read nothing. Without
 * `tops` every identifier counts, with it only those that start with one of these names.
 */
export function references(template: string, tops?: ReadonlySet<string>): string[][] {
  const paths: string[][] = [];
  for (const segment of split(template)) {
    if (segment.kind === "body") continue;
    if (segment.kind === "identifier" && tops !== undefined && !tops.has(segment.top)) continue;
    const parsed = parse(segment.expression);
    if ("node" in parsed) walk(parsed.node, [], paths);
  }
  return paths;
}

/** Adds the paths below a node, and returns the node's own path if it is one. */
function walk(node: Node, bound: readonly string[], paths: string[][]): string[] | undefined {
  if (node.type === "name") return name(node.name.toLowerCase(), bound, paths);
  if (node.type === "property") return longer(walk(node.of, bound, paths), node.name.toLowerCase(), paths);
  if (node.type === "item") {
    const path = walk(node.of, bound, paths);
    walk(node.key, bound, paths);
    if (node.key.type === "text") return longer(path, node.key.text.toLowerCase(), paths);
    return node.key.type === "number" ? longer(path, node.key.digits, paths) : undefined;
  }
  const inside = node.type === "lambda" ? [...bound, ...node.parameters.map((each) => each.toLowerCase())] : bound;
  for (const child of childrenOf(node)) if (!isFunction(node, child)) walk(child, inside, paths);
  return undefined;
}

function name(lower: string, bound: readonly string[], paths: string[][]): string[] | undefined {
  return bound.includes(lower) ? undefined : longer([], lower, paths);
}

function longer(path: readonly string[] | undefined, step: string, paths: string[][]): string[] | undefined {
  if (path === undefined) return undefined;
  const whole = [...path, step];
  paths.push(whole);
  return whole;
}

/** A name that is called is a function, not a part of the context. */
const isFunction = (node: Node, child: Node) => node.type === "call" && child === node.callee && child.type === "name";
