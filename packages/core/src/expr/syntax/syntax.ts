/** A place in the source of an expression, in UTF-16 units, as editors count. */
interface Span {
  readonly from: number;
  readonly to: number;
}

export type Operator = "^" | "*" | "/" | "+" | "-" | "<=" | "<" | ">=" | ">" | "=" | "!=" | "&";

/** The syntax tree of an expression. */
export type Node = Span &
  (
    | { readonly type: "text"; readonly text: string }
    | { readonly type: "number"; readonly digits: string }
    | { readonly type: "boolean"; readonly boolean: boolean }
    | { readonly type: "null" }
    | { readonly type: "name"; readonly name: string }
    | { readonly type: "property"; readonly of: Node; readonly name: string }
    | { readonly type: "item"; readonly of: Node; readonly key: Node }
    | { readonly type: "call"; readonly callee: Node; readonly args: readonly Node[] }
    | { readonly type: "group"; readonly inner: Node }
    | { readonly type: "negative"; readonly operand: Node }
    | { readonly type: "binary"; readonly operator: Operator; readonly left: Node; readonly right: Node }
    | { readonly type: "lambda"; readonly parameters: readonly string[]; readonly body: Node }
  );

/** Binary operators, tightest first; all of them group from the left. */
export const precedence: readonly (readonly Operator[])[] = [
  ["^"],
  ["*", "/"],
  ["+", "-"],
  ["<=", "<", ">=", ">"],
  ["=", "!="],
  ["&"],
];

/** Why a source is no expression. */
export interface SyntaxProblem extends Span {
  /** Short and stable; it is what contacts' sessions record. */
  readonly message: string;
  /** What the author can do about it. */
  readonly hint: string;
}
