import type { ContactTurns } from "@hotline/server/store/turns.ts";

type Handover = NonNullable<ContactTurns["handover"]>;

/**
 * Why a person waits for a human after a turn, as the operators' inbox keeps it; null where nobody has to come. The greatest
 * urgency counts, and whoever only asked a journey for a human is helped when a journey says so.
 */
export function waitsAfter(before: Handover | null, turns: Pick<ContactTurns, "handover" | "inbox">): Handover | null {
  const { handover, inbox } = turns;
  if (handover) return before !== null && before.urgency >= handover.urgency ? before : handover;
  return inbox.isHelped && before !== null && isPlainCall(before) ? null : before;
}

const isPlainCall = ({ urgency, reason }: Handover) => urgency === 0 && (reason as { ticket?: unknown }).ticket != null;
