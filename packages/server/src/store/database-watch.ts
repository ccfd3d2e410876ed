import { clientOf, isAway } from "./database.ts";

/** What was to be told, of what may be the database's absence. */
export interface Doubtful {
  readonly error: string;
  readonly code?: string | undefined;
  tell(): void;
}

/** How the absence itself is told. */
export interface Teller {
  gone(reason: string): void;
  stillGone(seconds: number): void;
  back(seconds: number, keptBack: number): void;
}

const lookEveryMs = 1000;
const tellEveryMs = 30_000;

/**
 * Tells once that the database is away, from time to time for how long, and when it is back, in place of what everybody complains of
 * meanwhile. It looks only when somebody complains, by a connection of its own: a busy pool is not taken for an absence.
 */
export class DatabaseWatch {
  readonly #url: string;
  readonly #teller: Teller;
  readonly #everyMs: { readonly look: number; readonly tell: number };
  /** What waits for a look, to be told where the database answers. */
  #doubtful: Doubtful[] = [];
  #away: { readonly since: number; toldAt: number; keptBack: number } | null = null;
  #looking: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(databaseUrl: string, teller: Teller, everyMs = { look: lookEveryMs, tell: tellEveryMs }) {
    this.#url = databaseUrl;
    this.#teller = teller;
    this.#everyMs = everyMs;
  }

  /** Whether this is told later, or not at all, because the database may be away. */
  takes(one: Doubtful): boolean {
    if (this.#closed || !isAway(Object.assign(new Error(one.error), { code: one.code }))) return false;
    if (this.#away) this.#away.keptBack += 1;
    else this.#doubtful.push(one);
    if (!this.#timer) this.#looking ??= this.#look();
    return true;
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#looking;
    this.#release();
  }

  async #look(): Promise<void> {
    const reason = await absence(this.#url);
    this.#looking = null;
    if (reason === null) this.#isThere();
    else this.#isAway(reason);
    if (!this.#away || this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#looking ??= this.#look();
    }, this.#everyMs.look);
  }

  #isThere(): void {
    if (this.#away) this.#teller.back(secondsSince(this.#away.since), this.#away.keptBack);
    this.#away = null;
    this.#release();
  }

  #isAway(reason: string): void {
    const now = performance.now();
    if (!this.#away) {
      this.#away = { since: now, toldAt: now, keptBack: this.#doubtful.length };
      this.#doubtful = [];
      this.#teller.gone(reason);
    } else if (now - this.#away.toldAt >= this.#everyMs.tell) {
      this.#away.toldAt = now;
      this.#teller.stillGone(secondsSince(this.#away.since));
    }
  }

  #release(): void {
    const all = this.#doubtful;
    this.#doubtful = [];
    for (const one of all) one.tell();
  }
}

const secondsSince = (then: number) => Math.round((performance.now() - then) / 1000);

/** Why the database does not answer; null where it does. */
async function absence(databaseUrl: string): Promise<string | null> {
  const client = clientOf(databaseUrl);
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return null;
  } catch (error) {
    return isAway(error) ? String(error instanceof Error ? error.message : error) : null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
