import type { Query } from "@hotline/core/contactql/index.ts";
import type { Compiled } from "./compiling.ts";
import { compileCondition } from "./condition.ts";
import type { Known } from "./known.ts";
import type { Parameters } from "./parameters.ts";

/** The condition on `c` of a query, with its values in `parameters`. It says what `evaluateQuery` says of every contact. */
export function compileQuery(query: Query, known: Known, parameters: Parameters): Compiled {
  if (query.kind === "condition") return compileCondition(query, { known, parameters, compile: compileQuery });
  const parts = query.parts.map((part) => compileQuery(part, known, parameters));
  const joined = parts.map(({ sql }) => sql).join(query.kind === "and" ? " and " : " or ");
  return { sql: `(${joined})`, exact: parts.every(({ exact }) => exact) };
}
