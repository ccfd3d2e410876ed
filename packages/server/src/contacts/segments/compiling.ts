import type { Query } from "@hotline/core/contactql/index.ts";
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

/** What a condition is compiled with; groups are queries again. */
export interface Compiling {
  readonly known: Known;
  readonly parameters: Parameters;
  readonly compile: (query: Query, known: Known, parameters: Parameters) => Compiled;
}
