import type { Query } from "@hotline/core/contactql/index.ts";
import { compileCondition } from "./condition.ts";
import type { Known } from "./known.ts";
import type { Parameters } from "./parameters.ts";

/** A query as SQL over a row `c` of contacts. */
export interface Compiled {
  readonly sql: string;
  /**
   * Whether exactly those who match are found. Words of a name are parted by rules that SQL does not know: there it finds
   * everybody who may match, and whoever asks looks again with `evaluateQuery`.
   */
  readonly exact: boolean;
}

/** The condition on `c` of a query, with its values in `parameters`. It says what `evaluateQuery` says of every contact. */
export function compileQuery(query: Query, known: Known, parameters: Parameters): Compiled {
  if (query.kind === "condition") return compileCondition(query, { known, parameters, compile: compileQuery });
  const parts = query.parts.map((part) => compileQuery(part, known, parameters));
  const joined = parts.map(({ sql }) => sql).join(query.kind === "and" ? " and " : " or ");
  return { sql: `(${joined})`, exact: parts.every(({ exact }) => exact) };
}
