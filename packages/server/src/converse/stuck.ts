import type { ContactId } from "@hotline/core/model/ids.ts";

const restMs = 5_000;

/** Contacts whose turn can neither be stored nor put aside: theirs waits a while for the next try, so that others go on. */
export class Stuck {
  readonly #until = new Map<ContactId, number>();

  add(contact: ContactId): void {
    this.#until.set(contact, performance.now() + restMs);
  }

  /** Those to leave alone now. */
  contacts(): readonly ContactId[] {
    const now = performance.now();
    for (const [contact, until] of this.#until) if (until <= now) this.#until.delete(contact);
    return [...this.#until.keys()];
  }
}
