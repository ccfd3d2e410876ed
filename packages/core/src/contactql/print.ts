import { quote } from "../expr/index.ts";
import { propertyName } from "./properties.ts";
import type { Condition, Query } from "./query.ts";

const plainNumber = /^\d+(\.\d+)?$/;

/** The query in its one canonical form, which `parseQuery` reads back as the same query. */
export function printQuery(query: Query): string {
  if (query.kind === "condition") return printCondition(query);
  const parts = query.parts.map((part) => (part.kind === "condition" ? printCondition(part) : `(${printQuery(part)})`));
  return parts.join(query.kind === "and" ? " AND " : " OR ");
}

function printCondition({ property, operator, value }: Condition): string {
  return `${propertyName(property)} ${operator} ${plainNumber.test(value) ? value : quote(value)}`;
}
