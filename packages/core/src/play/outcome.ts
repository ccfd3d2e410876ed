import type { FlowEvent, Segment } from "../flow/index.ts";
import type { OutboundContent } from "../model/message.ts";

/** What came of one thing that happened to a contact. */
export interface Outcome {
  readonly events: readonly FlowEvent[];
  readonly segments: readonly Segment[];
  /** What arrives on the phone, in order. */
  readonly messages: readonly OutboundContent[];
}

export const nothing: Outcome = { events: [], segments: [], messages: [] };

/** Several outcomes as one, in order. */
export function joined(outcomes: readonly Outcome[]): Outcome {
  return {
    events: outcomes.flatMap(({ events }) => events),
    segments: outcomes.flatMap(({ segments }) => segments),
    messages: outcomes.flatMap(({ messages }) => messages),
  };
}
