import type { MessageId } from "@hotline/core/model/ids.ts";
import type { Handover, TriageRecord } from "../store/write-triage.ts";
import type { Act } from "./act.ts";

/** A label and how likely it is, from 0 to 1. */
type Ranked = readonly [string, number];

const nothingSeen = { version: null, language: null, answer: null, urgency: null, outcome: "journey", found: {} };

/** What is written down of triage in the turns of one contact. */
export class TriageLog {
  readonly #records: TriageRecord[] = [];
  #handover: Handover | undefined;
  #silenced = false;

  add(act: Act, messageId: MessageId | null, at: Date): void {
    const { record, outcome, handover, contact } = act;
    if (record && messageId !== null) this.#records.push({ ...record, outcome, messageId });
    if (handover) this.handOver(handover, at);
    if (contact !== undefined) this.#silenced = contact === "stopped";
  }

  /** A journey says what a message is about: nobody is surer. */
  label(messageId: MessageId, labels: readonly string[]): void {
    const index = this.#records.findIndex((record) => record.messageId === messageId);
    const record = this.#records[index] ?? { ...nothingSeen, messageId };
    const found = record.found as { readonly labels?: readonly Ranked[] };
    const others = (found.labels ?? []).filter(([label]) => !labels.includes(label));
    const labelled = labels.map((label): Ranked => [label, 1]);
    this.#records.splice(index === -1 ? this.#records.length : index, 1, {
      ...record,
      found: { ...found, labels: [...labelled, ...others] },
    });
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
