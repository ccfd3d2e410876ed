import type { EffectRequest, EffectResult } from "./effects/index.ts";
import type { Call } from "./session.ts";

/** Answers an effect at once, or returns undefined to make the engine stop for it. */
export type Answer = (request: EffectRequest) => EffectResult | undefined;

/** What else the engine may be given for a turn. */
export interface TurnOptions {
  readonly answer?: Answer;
  /** The phone call of a voice journey; the session keeps it. */
  readonly call?: Call;
}
