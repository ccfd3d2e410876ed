/** The syntax tree of an old expression. */
export type Node =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "number"; readonly digits: string }
  | { readonly type: "boolean"; readonly boolean: boolean }
  | { readonly type: "name"; readonly path: readonly string[] }
  | { readonly type: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly type: "group"; readonly inner: Node }
  | { readonly type: "negative"; readonly operand: Node }
  | { readonly type: "binary"; readonly operator: Operator; readonly left: Node; readonly right: Node };

export type Operator = "^" | "*" | "/" | "+" | "-" | "<=" | "<" | ">=" | ">" | "=" | "<>" | "&";

/** How loosely an operator holds its operands; both languages agree. Calls and names are at 0, a minus sign at 1. */
export const levels: Readonly<Record<Operator, number>> = {
  "^": 2,
  "*": 3,
  "/": 3,
  "+": 4,
  "-": 4,
  "<=": 5,
  "<": 5,
  ">=": 5,
  ">": 5,
  "=": 6,
  "<>": 6,
  "&": 7,
};

/** An old expression that cannot be read, or has no counterpart: it is left as it was written. */
export class Unmigratable extends Error {
  override readonly name = "Unmigratable";
}
