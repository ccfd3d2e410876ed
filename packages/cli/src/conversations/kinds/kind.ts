import type { Line } from "../script.ts";
import type { Stage } from "../stage.ts";

/** What a line of a script does; throws `Mismatch` where the hotline does something else than it says. */
export type Act = (stage: Stage) => void;

/** One kind of line. */
export interface LineKind {
  /** The word with which such lines begin. */
  readonly word: string;
  /** How to write it, for those who wrote it otherwise. */
  readonly usage: string;
  /** Reads what stands after the word; undefined where it cannot be read. */
  read(rest: string, line: Line): Act | undefined;
}
