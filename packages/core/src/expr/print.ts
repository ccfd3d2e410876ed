import { quote } from "./literals.ts";
import { Exact, render } from "./numbers.ts";
import type { Node } from "./syntax.ts";

/** The expression as we write it: context names in lower case, one space around operators, none within brackets. */
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
      return `${print(node.of)}.${node.name}`;
    case "item":
      return `${print(node.of)}[${print(node.key)}]`;
    case "call":
      return `${print(node.callee)}(${node.args.map(print).join(", ")})`;
    case "group":
      return `(${print(node.inner)})`;
    case "negative":
      return `-${print(node.operand)}`;
    case "binary":
      return `${print(node.left)} ${node.operator} ${print(node.right)}`;
    case "lambda":
      return `(${node.parameters.join(", ")}) => ${print(node.body)}`;
  }
}
