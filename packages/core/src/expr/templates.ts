import { parse } from "./syntax/parse.ts";
import { print } from "./syntax/print.ts";
import { type Segment, split } from "./syntax/segments.ts";
import type { Node, SyntaxProblem } from "./syntax/syntax.ts";
import { mapChildren } from "./syntax/walk.ts";

/** A changed syntax tree, or undefined to leave an expression exactly as it was written. */
type Change = (node: Node) => Node | undefined;

/**
 * The template with every expression written our way, after `change`. What does not parse and identifiers of names that
 * are not in `tops` stay as they were.
 */
export function rewrite(template: string, tops: ReadonlySet<string>, change: Change = (node) => node): string {
  return split(template)
    .map((segment) => rewriteOne(segment, tops, change))
    .join("");
}

/** The template with one top-level name of the context replaced by another, or by a path such as `webhook.json`. */
export function rename(template: string, tops: ReadonlySet<string>, from: string, to: string): string {
  return rewrite(template, tops, (node) => {
    const renamed = renameIn(node, from, to);
    return renamed === node ? undefined : renamed;
  });
}

function rewriteOne(segment: Segment, tops: ReadonlySet<string>, change: Change): string {
  if (segment.kind === "body" || (segment.kind === "identifier" && !tops.has(segment.top))) return segment.source;
  const parsed = parse(segment.expression);
  const changed = "node" in parsed ? change(parsed.node) : undefined;
  if (changed === undefined) return segment.source;
  return segment.kind === "identifier" ? `@${print(changed)}` : `@(${print(changed)})`;
}

/** The same node if the name is nowhere in it. */
function renameIn(node: Node, from: string, to: string): Node {
  if (node.type === "name") return node.name.toLowerCase() === from ? { ...node, name: to } : node;
  // Inside, the parameter hides the name of the context.
  if (node.type === "lambda" && node.parameters.some((name) => name.toLowerCase() === from)) return node;
  return mapChildren(node, (child) => renameIn(child, from, to));
}

/** What an author should be told of a template: each problem with its place in the template. */
export function templateProblems(template: string): SyntaxProblem[] {
  let at = 0;
  return split(template).flatMap((segment) => {
    if (segment.kind === "body") return [];
    const start = template.indexOf(segment.source, at);
    at = start + segment.source.length;
    const parsed = parse(segment.expression);
    if ("node" in parsed) return [];
    const inner = start + segment.source.indexOf(segment.expression);
    const { from, to, ...rest } = parsed.problem;
    return [{ ...rest, from: inner + from, to: inner + to }];
  });
}
