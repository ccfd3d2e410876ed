import type { Picture } from "@hotline/core/picture/index.ts";
import type { Standing } from "../play/rehearsal.ts";
import type { NodeFigures } from "./figures.ts";
import type { Problem } from "./problems.ts";

/** What is seen of a journey, whichever way it is looked at. */
export interface Looked {
  readonly picture: Picture;
  readonly figures: ReadonlyMap<string, NodeFigures>;
  readonly problems: readonly Problem[];
  readonly standing: Standing;
  /** The chosen node. */
  readonly node: string | null;
  /** Anybody went through it on these days: without that, figures would only be noise. */
  readonly isCounted: boolean;
  /** Whether a way leads to its end: where none does, to leave is no loss. */
  readonly hasEnd: boolean;
}
