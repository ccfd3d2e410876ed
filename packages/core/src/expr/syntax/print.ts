import { Exact, render } from "../numbers.ts";
import { quote } from "./literals.ts";
import { type Node, precedence } from "./syntax.ts";

/**
 * The expression as we write it: context names in lower case, one space around operators, none within brackets. Brackets
 * are added where a tree that was not parsed needs them, so that what is printed reads back as the same tree.
 */
export function print(node: Node): string {
  switch (node.type) {
    case "text":
      return quote(node.text);
    case "number":
      return render(new Exact(node.digits));
    case "boolean":
      return String(node.boolean);
    case "null":
      return "null";
    case "name":
      return node.name.toLowerCase();
    case "property":
      return `${reached(node.of)}.${node.name}`;
    case "item":
      return `${reached(node.of)}[${print(node.key)}]`;
    case "call":
      return `${reached(node.callee)}(${node.args.map(print).join(", ")})`;
    case "group":
      return `(${print(node.inner)})`;
    case "negative":
      return `-${node.operand.type === "binary" ? bracketed(node.operand) : print(node.operand)}`;
    case "binary":
      return `${side(node.left, levelOf(node))} ${node.operator} ${side(node.right, levelOf(node) - 1, true)}`;
    case "lambda":
      return `(${node.parameters.join(", ")}) => ${print(node.body)}`;
  }
}

function bracketed(node: Node): string {
  return `(${print(node)})`;
}

/** What something is looked up in, or called: only names, lookups, calls and brackets can stand there. */
function reached(node: Node): string {
  const isReachable = ["name", "property", "item", "call", "group"].includes(node.type);
  return isReachable ? print(node) : bracketed(node);
}

/** How tightly the operator binds: 0 is tightest. */
function levelOf({ operator }: Node & { type: "binary" }): number {
  return precedence.findIndex((operators) => operators.includes(operator));
}

/** An operand whose own operators bind no looser than `loosest`. A function without brackets would swallow what follows. */
function side(node: Node, loosest: number, isLast = false): string {
  if (node.type === "binary" && levelOf(node) > loosest) return bracketed(node);
  return !isLast && endsOpen(node) ? bracketed(node) : print(node);
}

/** Whether the last thing printed is the body of a function, which goes on as far as it can. */
function endsOpen(node: Node): boolean {
  if (node.type === "lambda") return true;
  if (node.type === "negative") return endsOpen(node.operand);
  return node.type === "binary" && endsOpen(node.right);
}
