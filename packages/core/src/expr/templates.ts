import { parse } from "./parse.ts";
import { print } from "./print.ts";
import { type Segment, split } from "./segments.ts";
import type { Node, SyntaxProblem } from "./syntax.ts";

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
  const visit = (child: Node) => renameIn(child, from, to);
  switch (node.type) {
    case "name":
      return node.name.toLowerCase() === from ? { ...node, name: to } : node;
    case "property":
      return changedIn(node, { of: visit(node.of) });
    case "item":
      return changedIn(node, { of: visit(node.of), key: visit(node.key) });
    case "call":
      return renameInCall(node, visit);
    case "group":
      return changedIn(node, { inner: visit(node.inner) });
    case "negative":
      return changedIn(node, { operand: visit(node.operand) });
    case "binary":
      return changedIn(node, { left: visit(node.left), right: visit(node.right) });
    case "lambda":
      // Inside, the parameter hides the name of the context.
      return node.parameters.some((name) => name.toLowerCase() === from)
        ? node
        : changedIn(node, { body: visit(node.body) });
    default:
      return node;
  }
}

function changedIn<N extends Node>(node: N, parts: Partial<N>): N {
  const changed = { ...node, ...parts };
  const keys = Object.keys(parts).filter((key): key is keyof N & string => key in node);
  return keys.some((key) => changed[key] !== node[key]) ? changed : node;
}

function renameInCall(node: Node & { type: "call" }, visit: (child: Node) => Node): Node {
  const [callee, args] = [visit(node.callee), node.args.map(visit)];
  const isSame = callee === node.callee && args.every((arg, i) => arg === node.args[i]);
  return isSame ? node : { ...node, callee, args };
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
