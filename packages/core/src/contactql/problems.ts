import type { Span } from "./query.ts";

export type ProblemCode =
  | "syntax"
  | "too_complex"
  | "unknown_property_type"
  | "unknown_property"
  | "invalid_number"
  | "invalid_date"
  | "invalid_status"
  | "invalid_language"
  | "invalid_group"
  | "invalid_flow"
  | "invalid_partial_name"
  | "invalid_partial_urn"
  | "unsupported_contains"
  | "unsupported_comparison"
  | "unsupported_setcheck"
  | "redacted_urns";

/** Why a text is no query. */
export interface QueryProblem extends Span {
  readonly code: ProblemCode;
  /** Short and stable: the words that programs of this field use for it. */
  readonly message: string;
  /** What the author can do about it. */
  readonly hint: string;
  /** The parts of the message, for those who translate it. */
  readonly extra: Readonly<Record<string, string>>;
}

/** Ends the reading of a query; never leaves this room. */
export class Stop {
  readonly problem: QueryProblem;
  constructor(problem: QueryProblem) {
    this.problem = problem;
  }
}

/** Ends the reading of a query with what is wrong between these places of its text, and what to do. */
export function stop(
  { from, to }: Span,
  code: ProblemCode,
  message: string,
  hint: string,
  extra: Readonly<Record<string, string>> = {},
): never {
  throw new Stop({ from, to, code, message, hint, extra });
}
