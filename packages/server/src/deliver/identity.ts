import { randomInt } from "node:crypto";
import type pg from "pg";
import { clientOf } from "../store/database.ts";
import { describe, type Log } from "../telemetry/log.ts";

/**
 * This process's name in the outbox, or of its worker: a number, and an advisory lock on it for as long as the process
 * lives. Anyone who can take that lock knows that the process is gone. After a crash of the database it is taken again.
 */
export class Identity {
  readonly id: string;
  readonly #url: string;
  readonly #log: Log;
  #client: pg.Client | null = null;
  #heldFrom = Number.POSITIVE_INFINITY;
  #closed = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(databaseUrl: string, log: Log, id = String(randomInt(1, 2 ** 47))) {
    this.id = id;
    this.#url = databaseUrl;
    this.#log = log;
  }

  async hold(): Promise<void> {
    const client = clientOf(this.#url);
    client.on("error", () => this.#lost(client));
    client.on("end", () => this.#lost(client));
    await client.connect();
    await client.query("select pg_advisory_lock($1)", [this.id]);
    if (this.#closed) await client.end();
    else this.#client = client;
    this.#heldFrom = performance.now();
  }

  /** Whether the lock is held now: without it nothing may be claimed. */
  get held(): boolean {
    return this.#client !== null;
  }

  /** Whether it is held without a gap since a moment: in a gap others may have judged what was claimed before it. */
  hasBeenHeldSince(moment: number): boolean {
    return this.held && moment >= this.#heldFrom;
  }

  async release(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }

  #lost(client: pg.Client): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = null;
    this.#retry();
  }

  #retry(): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.hold().catch((error: unknown) => {
        this.#log.warn(describe(error), "waiting for the database");
        this.#retry();
      });
    }, 200);
  }
}
