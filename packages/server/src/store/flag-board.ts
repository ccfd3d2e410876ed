import type { FlagName } from "@hotline/core/model/flags.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "./database.ts";

const everyMs = 1000;

/**
 * Which features are on, in memory: the hot path may ask at every message. Read again when a process switched one, and
 * every second in case that was not heard; while the database is away the last word stands.
 */
export class FlagBoard {
  readonly #db: Db;
  #off: ReadonlySet<string> = new Set();
  #timer: NodeJS.Timeout | null = null;
  #reading: Promise<void> | null = null;
  #again = false;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Whether the organisation wants it, and the load allows it. */
  isOn(organisationId: OrganisationId, name: FlagName): boolean {
    return !this.#off.has(name) && !this.#off.has(`${organisationId} ${name}`);
  }

  async start(): Promise<void> {
    await this.refresh();
    this.#timer = setInterval(() => void this.refresh(), everyMs);
    this.#timer.unref();
  }

  /** Reads anew; one reading serves all who ask while it has not begun. */
  refresh(): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#read().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#reading;
  }

  async #read(): Promise<void> {
    do {
      this.#again = false;
      const { rows } = await this.#db
        .query<{ key: string }>(
          `select organisation_id || ' ' || name as key from flags where not is_on
           union all select name from sheds where restored_at is null`,
        )
        .catch(() => ({ rows: null }));
      if (rows) this.#off = new Set(rows.map(({ key }) => key));
    } while (this.#again);
  }
}
