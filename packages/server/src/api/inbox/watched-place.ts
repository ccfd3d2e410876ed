import type { ContactId } from "@hotline/core/model/ids.ts";
import type { TailWish } from "../../store/inbox/tails.ts";
import type { Look } from "./look.ts";

/** A look, or why there is none. */
export type Said = { readonly look: Look } | { readonly failure: unknown };

/**
 * An item's time is that of the beginning of its transaction: one may be seen after a later one. So each read goes back to
 * what was settled at the one before. Where something takes longer than this, whole reads find what it brings.
 */
const longestMicros = 30_000_000n;
/** A read looks at least so far back for what came: a clock that was set back a little put it before others. */
const recentMicros = 2_000_000n;

/** A conversation that somebody looks at here: what is known of it, and what is to be read of it when. */
export class WatchedPlace {
  readonly contactId: ContactId;
  readonly tellers = new Set<(said: Said) => void>();
  look: Look | null = null;
  /** Microseconds since 1970: what began before it was there to be seen by the last read. */
  settledAt = 0n;
  /** All that is shown is to be read again then: changes are hints. */
  wholeAt = 0;
  /** Messages of which something else became known. */
  readonly #again = new Set<string>();
  /** Those of which only the tick may have changed. */
  readonly #ticked = new Set<string>();
  /** Something new is in it. */
  #isTouched = true;
  /** It is to be looked at then, touched or not: there are ticks, or whoever was there may be gone. */
  #glanceAt = 0;

  constructor(contactId: ContactId) {
    this.contactId = contactId;
  }

  get dueAt(): number {
    return this.#isTouched ? 0 : Math.min(this.wholeAt, this.#glanceAt);
  }

  touch(whole = false): void {
    this.#isTouched = true;
    if (whole) this.wholeAt = 0;
  }

  touchMessage(topic: "message" | "tick", id: string): void {
    (topic === "tick" ? this.#ticked : this.#again).add(id);
  }

  glanceWithin(ms: number): void {
    this.#glanceAt = Math.min(this.#glanceAt, performance.now() + ms);
  }

  /** What is to be read of it; what it is touched by from here on is for the next read. All of it again after `wholeEveryMs`. */
  wish(wholeEveryMs: number): TailWish {
    const now = performance.now();
    const newest = this.look?.shown.at(-1);
    const isWhole = newest === undefined || this.wholeAt <= now;
    const again = isWhole ? [] : [...this.#again];
    const ticked = isWhole ? [] : [...this.#ticked].filter((id) => !this.#again.has(id));
    if (isWhole) this.wholeAt = now + wholeEveryMs;
    this.#glanceAt = Number.POSITIVE_INFINITY;
    this.#isTouched = false;
    this.#again.clear();
    this.#ticked.clear();
    const { contactId } = this;
    if (isWhole) return { contactId, since: "0", again, ticked, known: [] };
    const since = sinceOf(BigInt(newest.at), this.settledAt);
    // Whatever changes of a message is told with its id.
    const known = this.look?.shown.filter(({ at }) => BigInt(at) >= since);
    return { contactId, since: String(since), again, ticked, known: known?.map(({ item }) => item.id) ?? [] };
  }
}

function sinceOf(newest: bigint, settledAt: bigint): bigint {
  const [recent, longAgo] = [newest - recentMicros, newest - longestMicros];
  const since = settledAt < recent ? settledAt : recent;
  return since > longAgo ? since : longAgo;
}
