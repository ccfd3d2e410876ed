import { monitorEventLoopDelay } from "node:perf_hooks";
import { type FlagName, flagNames } from "@hotline/core/model/flags.ts";
import type pg from "pg";
import { regularly } from "./regularly.ts";
import { transaction } from "./store/database.ts";
import { inboxState } from "./store/queue-state.ts";
import { noteBusy, restore, restoreAll, shed, takeShedding } from "./store/sheds.ts";
import { describe, type Log } from "./telemetry/log.ts";

/** What tells of load: milliseconds and counts. */
export interface LoadSigns {
  /** The longest that a message waited in this process for its turn, since the last look. */
  readonly waitMs: number;
  /** The oldest message that waits in the inbox, of any process. */
  readonly inboxAgeMs: number;
  readonly inboxLength: number;
  readonly databaseMs: number;
  /** How late this process is with everything: nine of ten timers were late by less. */
  readonly loopMs: number;
}

/** Above any of these people wait, and something that matters less makes room. */
export const tooMuch: LoadSigns = {
  waitMs: 2_000,
  inboxAgeMs: 5_000,
  inboxLength: 5_000,
  databaseMs: 1_000,
  loopMs: 500,
};
const signs = ["waitMs", "inboxAgeMs", "inboxLength", "databaseMs", "loopMs"] as const satisfies (keyof LoadSigns)[];
/** All below this share of the limits is calm; between the two nothing changes, so that nothing flutters. */
const calmShare = 0.3;
/** Sheds follow each other slowly enough to show what each did; restores wait for lasting calm. */
export const shedEveryMs = 3_000;
export const restoreAfterMs = 30_000;
const everyMs = 1_000;
const delayEveryMs = 20;

export type Weather = "busy" | "between" | "calm";

const shareOf = (load: LoadSigns, sign: keyof LoadSigns) => load[sign] / tooMuch[sign];

/** What people are told that it was. */
export function worstOf(load: LoadSigns): keyof LoadSigns {
  return signs.reduce((worst, sign) => (shareOf(load, sign) > shareOf(load, worst) ? sign : worst));
}

export function weatherOf(load: LoadSigns): Weather {
  const worst = shareOf(load, worstOf(load));
  return worst > 1 ? "busy" : worst < calmShare ? "calm" : "between";
}

/** What to do now: shed the next feature, give the last one back, or nothing. */
export function decide(
  weather: Weather,
  {
    shed: gone,
    quietMs,
    calmMs,
  }: { readonly shed: readonly string[]; readonly quietMs: number; readonly calmMs: number },
): { readonly shed: FlagName } | { readonly restore: string } | null {
  if (weather === "busy" && quietMs >= shedEveryMs) {
    const next = flagNames.find((name) => !gone.includes(name));
    return next ? { shed: next } : null;
  }
  const last = gone.at(-1);
  if (last && calmMs >= restoreAfterMs && quietMs >= restoreAfterMs) return { restore: last };
  return null;
}

/**
 * Switches features off while the hotline is too busy, one after the other, and on again when it is calm. Each process that
 * hears people judges by what they wait for there; one that is busy is enough to shed, and while one is nothing is restored.
 */
export class Shedding {
  readonly #pool: pg.Pool;
  readonly #log: Log;
  readonly #takeWaitMs: () => number;
  readonly #delays = monitorEventLoopDelay({ resolution: delayEveryMs });
  #looks: ReturnType<typeof regularly> | null = null;
  #calmSince: number | null = null;
  #busyBefore = false;

  /** `takeWaitMs` tells the longest wait of a message here since it was asked last. */
  constructor(pool: pg.Pool, log: Log, takeWaitMs: () => number) {
    this.#pool = pool;
    this.#log = log;
    this.#takeWaitMs = takeWaitMs;
  }

  start(): void {
    this.#delays.enable();
    this.#looks = regularly(
      everyMs,
      () => this.#look(),
      (error) => this.#log.warn(describe(error), "load could not be measured"),
    );
  }

  async close(): Promise<void> {
    this.#delays.disable();
    await this.#looks?.close();
  }

  /** What people wait for here, whether or not the database can be asked. */
  #ownSigns(): Pick<LoadSigns, "waitMs" | "loopMs"> {
    const late = this.#delays.count === 0 ? 0 : this.#delays.percentile(90) / 1e6 - delayEveryMs;
    this.#delays.reset();
    return { waitMs: this.#takeWaitMs(), loopMs: Math.max(0, late) };
  }

  async #look(): Promise<void> {
    const signs = { ...(await queueSigns(this.#pool)), ...this.#ownSigns() };
    const weather = weatherOf(signs);
    if (weather !== "calm") this.#calmSince = null;
    else this.#calmSince ??= performance.now();
    // One slow second is no load.
    const isBusy = weather === "busy" && this.#busyBefore;
    this.#busyBefore = weather === "busy";
    if (isBusy || this.#calmSince !== null) await this.#act(isBusy ? "busy" : "calm", signs);
  }

  async #act(weather: Weather, signs: LoadSigns): Promise<void> {
    const calmMs = this.#calmSince === null ? 0 : performance.now() - this.#calmSince;
    if (weather === "calm" && calmMs < restoreAfterMs) return;
    await transaction(this.#pool, async (tx) => {
      const now = await takeShedding(tx);
      if (weather === "busy") await noteBusy(tx);
      const action = decide(weather, { ...now, calmMs: Math.min(calmMs, now.calmMs) });
      if (action === null) return;
      if ("shed" in action) await shed(tx, action.shed, { ...signs, worst: worstOf(signs) });
      else await restore(tx, action.restore);
      this.#log.warn({ ...signs, ...action }, "a feature was switched because of the load");
    });
  }
}

/** What was shed before people took the switches into their own hands: nobody else would ever bring it back. */
export async function leaveToPeople(pool: pg.Pool, log: Log): Promise<void> {
  const restored = await restoreAll(pool);
  if (restored.length > 0) log.warn({ restored }, "what was switched off because of the load is left to people");
}

export async function queueSigns(pool: pg.Pool): Promise<Omit<LoadSigns, "waitMs" | "loopMs">> {
  const begun = performance.now();
  await pool.query("select 1");
  const databaseMs = performance.now() - begun;
  const { length, ageSeconds } = await inboxState(pool);
  return { inboxAgeMs: ageSeconds * 1000, inboxLength: length, databaseMs };
}
