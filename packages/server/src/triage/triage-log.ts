import type { Handover, TriageRecord } from "../store/write-triage.ts";
import type { Act } from "./act.ts";

/** What is written down of triage in the turns of one contact. */
export class TriageLog {
  readonly #records: TriageRecord[] = [];
  #handover: Handover | undefined;
  #silenced = false;

  /** Whether the conversation came to wait for a human in these turns. */
  get handsOver(): boolean {
    return this.#handover !== undefined;
  }

  add(act: Act, messageId: string | null, at: Date): void {
    const { record, outcome, handover, contact } = act;
    if (record && messageId !== null) this.#records.push({ ...record, outcome, messageId });
    if (handover && handover.urgency >= (this.#handover?.urgency ?? 0))
      this.#handover = { ...handover, since: this.#handover?.since ?? at };
    if (contact !== undefined) this.#silenced = contact === "stopped";
  }

  writes(): { triage?: readonly TriageRecord[]; handover?: Handover; silenced?: true } {
    return {
      ...(this.#records.length > 0 && { triage: this.#records }),
      ...(this.#handover && { handover: this.#handover }),
      ...(this.#silenced && { silenced: true as const }),
    };
  }
}
