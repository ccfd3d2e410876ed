import { migrateReference } from "./context.ts";
import { migrateCall, quoted } from "./functions.ts";
import { parse } from "./parse.ts";
import { negated, operand, type Piece, piece } from "./piece.ts";
import { migrateSum } from "./sums.ts";
import { levels, type Node } from "./syntax.ts";

/** The source of an old expression as one of the current language. Throws `Unmigratable`. */
export function migrateExpression(source: string, isRaw: boolean): string {
  return migrate(parse(source), isRaw).text;
}

function migrate(node: Node, isRaw: boolean): Piece {
  switch (node.type) {
    case "text":
      return quoted(node.text);
    case "number":
      return piece(node.digits, "number");
    case "boolean":
      return piece(String(node.boolean));
    case "name":
      return migrateReference(node.path, isRaw);
    case "group":
      return piece(`(${migrate(node.inner, isRaw).text})`);
    case "negative":
      return negated(migrate(node.operand, isRaw));
    case "call":
      return migrateCall(
        node.name,
        node.args.map((arg) => migrate(arg, isRaw)),
      );
    case "binary":
      return migrateBinary(node, isRaw);
  }
}

function migrateBinary(node: Node & { type: "binary" }, isRaw: boolean): Piece {
  const [left, right] = [migrate(node.left, isRaw), migrate(node.right, isRaw)];
  if (node.operator === "+" || node.operator === "-") return migrateSum(left, right, node.operator === "-", isRaw);
  const level = levels[node.operator];
  const operator = node.operator === "<>" ? "!=" : node.operator;
  return piece(`${operand(left, level)} ${operator} ${operand(right, level - 1)}`, "unknown", level);
}
