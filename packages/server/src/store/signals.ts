import type pg from "pg";
import { clientOf, type Db } from "./database.ts";

export type Signal = "inbox" | "outbox" | "flags" | "people";

const channel = "hotline";
const signals: readonly Signal[] = ["inbox", "outbox", "flags", "people"];
const isSignal = (payload: string | undefined): payload is Signal => signals.some((signal) => signal === payload);
/** A signal is only a hint to look now: many commits share one. */
const everyMs = 10;

/** Wakes the workers of other processes; those of this process are called directly. */
export class Signals {
  readonly #db: Db;
  readonly #url: string;
  readonly #name: string | undefined;
  readonly #due = new Set<Signal>();
  #timer: NodeJS.Timeout | null = null;
  #client: pg.Client | null = null;
  #closed = false;

  /** `name`: what the listening connection is called. */
  constructor(db: Db, databaseUrl: string, name?: string) {
    this.#db = db;
    this.#url = databaseUrl;
    this.#name = name;
  }

  send(signal: Signal): void {
    this.#due.add(signal);
    this.#timer ??= setTimeout(() => this.#flush(), everyMs);
  }

  /**
   * Calls `hear` for every signal of any process, this one included. Comes back by itself after a lost connection, and then
   * calls it for each that there is: any of them may have been missed.
   */
  async listen(hear: (signal: Signal) => void): Promise<void> {
    const client = clientOf(this.#url, this.#name);
    client.on("error", () => undefined);
    client.on("end", () => this.#reconnect(hear));
    client.on("notification", ({ payload }) => {
      if (isSignal(payload)) hear(payload);
    });
    this.#client = client;
    await client.connect();
    await client.query(`listen ${channel}`);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  #flush(): void {
    this.#timer = null;
    const signals = [...this.#due];
    this.#due.clear();
    for (const signal of signals) this.#db.query(`select pg_notify('${channel}', $1)`, [signal]).catch(() => undefined);
  }

  #reconnect(hear: (signal: Signal) => void): void {
    if (this.#closed) return;
    setTimeout(() => {
      // The end of a client that could not connect brings us here again; doing so twice would double them each time.
      if (!this.#closed)
        this.listen(hear).then(
          () => signals.forEach(hear),
          () => undefined,
        );
    }, 500).unref();
  }
}
