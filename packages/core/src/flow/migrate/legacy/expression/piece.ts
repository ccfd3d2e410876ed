import { Unmigratable } from "./syntax.ts";

/** What is known of the value of a piece of an expression. */
export type PieceType = "number" | "date" | "datetime" | "time" | "unknown";

/** A piece of a new expression. */
export interface Piece {
  readonly text: string;
  readonly type: PieceType;
  /** How loosely its outermost operator holds its operands; 0 for what needs no parentheses anywhere. */
  readonly level: number;
}

/** Characters of a new expression: what stands twice in it, within what stands twice, would double for ever. */
const longest = 100_000;

export function piece(text: string, type: PieceType = "unknown", level = 0): Piece {
  if (text.length > longest) throw new Unmigratable("Expression becomes too long");
  return { text, type, level };
}

/** The text of a piece as an operand, in parentheses where the operator would tear it apart. */
export function operand({ text, level }: Piece, loosest: number): string {
  return level > loosest ? `(${text})` : text;
}

const literal = /^-?\d+(\.\d+)?$/;

export function isNumber({ text }: Piece): boolean {
  return literal.test(text);
}

/** The same with the other sign. */
export function negated(value: Piece): Piece {
  if (isNumber(value) && value.text.startsWith("-")) return piece(value.text.slice(1), "number");
  return piece(`-${operand(value, 0)}`, value.type, isNumber(value) ? 0 : 1);
}
