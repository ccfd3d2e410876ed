/**
 * The contact query language: who belongs to a segment. Read a query once with `parseQuery`, then ask each contact with
 * `evaluateQuery`.
 */
export { evaluateQuery, type Queryable } from "./evaluate.ts";
export { inspectQuery, type QueryInspection } from "./inspect.ts";
export { searchTokens } from "./names.ts";
export { parseQuery } from "./parse.ts";
export { printQuery } from "./print.ts";
export type { QueryProblem } from "./problems.ts";
export { isBuiltIn } from "./properties.ts";
export { type Attribute, type Condition, conditions, type Operator, type Property, type Query } from "./query.ts";
export type { Resolver } from "./resolver.ts";
