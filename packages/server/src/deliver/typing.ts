import type { NumberId } from "@hotline/core/model/ids.ts";
import type { Work } from "../store/claim-inbox.ts";
import type { Db } from "../store/database.ts";
import { type Awaited, stillWaiting } from "../store/still-waiting.ts";
import { describe, type Log } from "../telemetry/log.ts";
import type { ReadMarks } from "./read-marks.ts";

/** An answer that comes sooner needs no indicator; one told beside it would come late and stay. */
const patienceMs = 600;
/** More people at once are a crowd, and typing is a courtesy. */
const most = 100;

/**
 * Tells people that we are typing while their answer takes a while: their journey waits for another system, or the reply
 * for its turn to be sent. Nothing is asked, and nothing more sent, for answers that leave at once.
 */
export class Typing {
  readonly #db: Db;
  readonly #marks: Pick<ReadMarks, "mark">;
  readonly #log: Log;
  /** By contact: the newest message of each. */
  #awaited = new Map<string, Awaited & { readonly numberId: NumberId; readonly wamid: string }>();
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> = Promise.resolve();

  constructor(db: Db, marks: Pick<ReadMarks, "mark">, log: Log) {
    this.#db = db;
    this.#marks = marks;
    this.#log = log;
  }

  /** These had their turns: `effects` are what journeys wait for, by contact; `outbox` says that replies wait there. */
  after(works: readonly Work[], outbox: boolean, effects: ReadonlyMap<string, string>): void {
    if (!outbox && effects.size === 0) return;
    for (const { contactId, numberId, wamid } of works) {
      const effect = effects.get(contactId) ?? null;
      const isNew = !this.#awaited.has(contactId);
      if (wamid === null || (!outbox && effect === null) || (isNew && this.#awaited.size >= most)) continue;
      this.#awaited.set(contactId, { contactId, effect, numberId, wamid });
    }
    if (this.#awaited.size > 0) this.#timer ??= setTimeout(() => this.#look(), patienceMs);
  }

  async close(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    await this.#looking;
  }

  #look(): void {
    const awaited = this.#awaited;
    this.#awaited = new Map();
    this.#timer = null;
    this.#looking = stillWaiting(this.#db, [...awaited.values()])
      .then((contacts) => {
        for (const contact of contacts) {
          const one = awaited.get(contact);
          if (one) this.#marks.mark(one.numberId, one.wamid, true);
        }
      })
      .catch((error: unknown) => this.#log.warn(describe(error), "nobody was told that we are typing"));
  }
}
