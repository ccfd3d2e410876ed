import type { OutboxRow } from "../store/outbox.ts";
import type { Verdict } from "./outcome.ts";

/** From so many in a row on it is what is said that WhatsApp refuses, and not what one person's values made of it. */
const fewInARow = 5;

/** Tells, of what a number says to many, which refusals would meet everybody. */
export class BulkRefusals {
  /** Since one was accepted, by what is said. */
  readonly #inARow = new Map<string, number>();

  judge(verdict: Verdict, { content }: Pick<OutboxRow, "content">): Verdict {
    const said = content.kind === "template" ? `${content.name} ${content.language}` : content.kind;
    if (verdict.kind === "accepted") this.#inARow.delete(said);
    if (verdict.kind !== "failed" || !verdict.alert || verdict.forAll) return verdict;
    const refused = (this.#inARow.get(said) ?? 0) + 1;
    this.#inARow.set(said, refused);
    return { ...verdict, forAll: refused >= fewInARow };
  }
}
