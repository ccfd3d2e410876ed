import type { Handover, TriageRecord } from "../store/write-triage.ts";
import type { Act } from "./act.ts";

/** What is written down of triage in the turns of one contact. */
export class TriageLog {
  readonly #records: TriageRecord[] = [];
  #handover: Handover | undefined;
  #silenced = false;

  add(act: Act, messageId: string | null, at: Date): void {
    const { record, outcome, handover, contact } = act;
    if (record && messageId !== null) this.#records.push({ ...record, outcome, messageId });
    if (handover) this.handOver(handover, at);
    if (contact !== undefined) this.#silenced = contact === "stopped";
  }

  /** The greatest urgency counts, and the earliest time. */
  handOver(handover: NonNullable<Act["handover"]>, at: Date): void {
    if (this.#handover && handover.urgency <= this.#handover.urgency) return;
    this.#handover = { ...handover, since: this.#handover?.since ?? at };
  }

  writes(): { triage?: readonly TriageRecord[]; handover?: Handover; silenced?: true } {
    return {
      ...(this.#records.length > 0 && { triage: this.#records }),
      ...(this.#handover && { handover: this.#handover }),
      ...(this.#silenced && { silenced: true as const }),
    };
  }
}
