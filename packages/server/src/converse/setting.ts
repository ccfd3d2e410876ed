import type { Environment } from "@hotline/core/expr/index.ts";
import type { Answer } from "@hotline/core/flow/index.ts";
import type { Work } from "../store/claim-inbox.ts";
import type { Programme } from "./programmes.ts";

/** What the turns of a contact need beside its work. */
export interface Setting {
  readonly programme: Programme;
  readonly environment: Environment;
  readonly answer: Answer;
}

/** The waiting work of one contact, in order. */
export interface ContactWork {
  readonly works: readonly [Work, ...Work[]];
  /** What came earlier and waits for the end of an effect. */
  readonly held: readonly Work[];
}
