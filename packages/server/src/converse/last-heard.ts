import { idOf, type NumberId } from "@hotline/core/model/ids.ts";
import { windowMs } from "@hotline/core/model/window.ts";
import type { ConversationRow, Work } from "../store/claim-inbox.ts";

/** The last that was heard of a contact: when, in milliseconds since 1970, and by which number. */
interface HeardAt {
  readonly at: number;
  readonly numberId: NumberId;
}

/** What is said now may wait in the outbox for a while, and the window closes meanwhile. */
const marginMs = 300_000;

/** When a contact wrote, and by which number: before, and in the messages of a run. */
export class LastHeard {
  /** How many messages of this run. */
  count = 0;
  /** The latest message of this run. */
  fresh: HeardAt | null = null;
  readonly #before: HeardAt | null;

  constructor(conversation: ConversationRow | null) {
    const { lastInboundAt: at = null, lastNumberId: numberId = idOf<"number">("") } = conversation ?? {};
    this.#before = at === null ? null : { at, numberId };
  }

  hear({ numberId, sentAt, queuedAt }: Work): void {
    this.count += 1;
    this.fresh = later(this.fresh, { at: (sentAt ?? queuedAt).getTime(), numberId });
  }

  /** Whether the number may send them more than templates. */
  isWindowOpen(numberId: NumberId, now: number): boolean {
    const last = this.fresh ? later(this.#before, this.fresh) : this.#before;
    return last?.numberId === numberId && now < last.at + windowMs - marginMs;
  }
}

/** Webhooks come in any order, up to a week late: what was said before the last word opens no window anew. */
function later(one: HeardAt | null, other: HeardAt): HeardAt {
  return one === null || other.at >= one.at ? other : one;
}
