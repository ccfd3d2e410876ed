/** While WhatsApp gives no answers, one message in this time finds out whether it does again. */
const tryEveryMs = 10_000;

/**
 * How much bulk a number may claim. Bulk in doubt is never sent again, so a gateway that answers for WhatsApp would cost
 * as many reminders as the number sends in that time: after a send in doubt bulk waits until a message is accepted.
 * Times are of a clock that nobody sets.
 */
export class BulkGate {
  readonly #places: number;
  #underWay = 0;
  #doubtAt = Number.NEGATIVE_INFINITY;
  #acceptedAt = Number.NEGATIVE_INFINITY;
  #triedAt = Number.NEGATIVE_INFINITY;

  /** `places`: how much bulk may be under way at once. */
  constructor(places: number) {
    this.#places = places;
  }

  enter(): void {
    this.#underWay += 1;
  }

  leave(): void {
    this.#underWay -= 1;
  }

  /** A message of any kind, bulk or not, was accepted or came into doubt. */
  note(kind: "accepted" | "doubt", now: number): void {
    if (kind === "accepted") this.#acceptedAt = now;
    else this.#doubtAt = now;
  }

  /** What the claim of this moment may take; "one" is said once in a while, for that claim alone. */
  room(now: number): "none" | "one" | "any" {
    if (this.#underWay >= this.#places) return "none";
    if (this.#doubtAt <= this.#acceptedAt) return "any";
    if (now - Math.max(this.#doubtAt, this.#triedAt) < tryEveryMs) return "none";
    this.#triedAt = now;
    return "one";
  }
}
