import type { Batch, Topic } from "../store/changes.ts";
import { isAway } from "../store/database.ts";
import type { Context } from "./context.ts";
import { ending } from "./ending.ts";
import { pace } from "./pace.ts";

export interface Live<T> {
  /** What the answer depends on: ids of a topic, or all of it. */
  readonly watch: Readonly<Partial<Record<Topic, readonly string[] | "all">>>;
  /** Reads the whole answer anew; called at once, after changes, and every few seconds in case one was missed. */
  readonly read: () => Promise<T>;
}

/** Those who came together do not look together for ever. */
const againAfterMs = () => 4500 + Math.random() * 1000;

/**
 * What a subscription yields: the answer now, and again whenever it differs. Changes are only hints, so nothing is lost
 * however many come at once or however long a connection was away. To be returned by `subscribe`.
 */
export function live<T>(context: Context, { watch, read }: Live<T>): AsyncIterableIterator<T> {
  const alarm = new Alarm();
  const leave = context.changes.subscribe(context.viewer.organisationId, (batch) => {
    if (concerns(batch, watch)) alarm.ring();
  });
  const values = answers(context, read, alarm);
  return ending(
    () => values.next(),
    async () => {
      leave();
      alarm.end();
      await values.return();
    },
  );
}

async function* answers<T>(context: Context, read: () => Promise<T>, alarm: Alarm): AsyncGenerator<T, void, void> {
  let said: string | undefined;
  while (!alarm.ended) {
    context.forgetLoaded();
    try {
      const value = await read();
      const text = JSON.stringify(value);
      const isNew = text !== said;
      said = text;
      if (isNew) yield value;
    } catch (error) {
      // While the database is away there is nothing new to tell; who has heard nothing yet is told so.
      if (said === undefined || !isAway(error)) throw error;
    }
    await alarm.pause(pace.screenEveryMs);
    await alarm.next(againAfterMs());
  }
}

function concerns(batch: Batch, watch: Live<unknown>["watch"]): boolean {
  for (const [topic, changed] of batch) {
    const wanted = watch[topic];
    if (wanted === undefined) continue;
    if (wanted === "all" || changed === "all" || wanted.some((id) => changed.has(id))) return true;
  }
  return false;
}

/** Remembers that it rang until somebody waits for it. */
class Alarm {
  #rang = false;
  #wake: (() => void) | null = null;
  ended = false;

  ring(): void {
    this.#rang = true;
    this.#wake?.();
  }

  end(): void {
    this.ended = true;
    this.ring();
  }

  /** Until it rings, at most so long. */
  async next(ms: number): Promise<void> {
    if (!this.#rang) await this.#wait(ms);
    this.#rang = false;
  }

  /** So long, whether it rings or not; only the end is sooner. */
  async pause(ms: number): Promise<void> {
    const until = performance.now() + ms;
    // The clock is read once a round: it moves on between two looks.
    for (let left = ms; left > 0 && !this.ended; left = until - performance.now()) await this.#wait(left);
  }

  async #wait(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = resolve;
    const timer = setTimeout(resolve, ms);
    await promise;
    clearTimeout(timer);
    this.#wake = null;
  }
}
