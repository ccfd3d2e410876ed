import type pg from "pg";
import type { Part } from "./house.ts";
import { regularly } from "./regularly.ts";
import { type Role, roles, rolesRunning } from "./store/roles-running.ts";
import { describe, type Log } from "./telemetry/log.ts";

/** What does not happen while nobody runs a role. */
const without: Readonly<Record<Role, string>> = {
  web: "nobody takes webhooks and nobody can sign in; WhatsApp repeats what it has for us for seven days",
  converse: "messages are taken and nobody answers them; they wait in the inbox",
  deliver: "answers are made and nobody sends them; they wait in the outbox",
  jobs: "no reminder, broadcast, call of a journey or data source is worked on; they wait",
};

const everyMs = 10_000;
/** A process that is started again is away for some seconds, and several are not started at once. */
const patienceMs = 30_000;
/** As long as it lasts it is told again, so that a log of the last minutes has it. */
const againMs = 300_000;

/** Tells the log of roles that no process of this database runs. */
export class RolesWatch {
  readonly #pool: pg.Pool;
  readonly #log: Log;
  /** Since when a role was not seen, and when that was told last. */
  readonly #missing = new Map<Role, { readonly since: number; toldAt: number | null }>();

  constructor(pool: pg.Pool, log: Log) {
    this.#pool = pool;
    this.#log = log;
  }

  /** Looks at `now`, in milliseconds of any clock that only goes forward. */
  async look(now: number): Promise<void> {
    const running = await rolesRunning(this.#pool);
    for (const role of roles) if (running.has(role)) this.#seen(role);
    for (const role of roles) if (!running.has(role)) this.#gone(role, now);
  }

  #seen(role: Role): void {
    if (this.#missing.get(role)?.toldAt != null) this.#log.warn({ role }, "a role that was missing runs again");
    this.#missing.delete(role);
  }

  #gone(role: Role, now: number): void {
    const state = this.#missing.get(role) ?? { since: now, toldAt: null };
    this.#missing.set(role, state);
    if (now - state.since < patienceMs || now - (state.toldAt ?? Number.NEGATIVE_INFINITY) < againMs) return;
    state.toldAt = now;
    this.#log.error(
      { role },
      `no process runs the role ${role}: ${without[role]}. Start one: hotline serve --role ${role}`,
    );
  }
}

export function watchRoles(pool: pg.Pool, log: Log): Part {
  const watch = new RolesWatch(pool, log);
  const failed = (error: unknown) => log.warn(describe(error), "it could not be seen which roles run");
  return regularly(everyMs, () => watch.look(performance.now()), failed);
}
