import type { Env } from "@hotline/core/model/env.ts";

/** A universe of its own: time stands still until it is moved, ids are counted, and chance is the same every time. */
export class VirtualClock {
  #now: number;
  #ids = 0;
  #chance = 7;

  /** `now` in milliseconds since 1970. */
  constructor(now: number) {
    this.#now = now;
  }

  get now(): number {
    return this.#now;
  }

  /** Moves on; time never goes back. */
  moveTo(now: number): void {
    this.#now = Math.max(this.#now, now);
  }

  /** Starts somewhere else; only before anything has happened. */
  set(now: number): void {
    this.#now = now;
  }

  readonly env = (): Env => ({
    now: this.#now,
    newId: () => `00000000-0000-4000-8000-${String(++this.#ids).padStart(12, "0")}`,
    random: () => {
      this.#chance = (this.#chance * 16_807) % 2_147_483_647;
      return this.#chance / 2_147_483_647;
    },
  });
}

const seconds: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 };
const months: Readonly<Record<string, number>> = { month: 1, year: 12 };

/** The instant after a span such as `3 days` or `1 hour 30 minutes`; undefined where that is none. */
export function after(now: number, span: string): number | undefined {
  const parts = [...span.matchAll(/(\d+)\s+([a-z]+?)s?\b/g)];
  const rest = span.replace(/(\d+)\s+([a-z]+)/g, "").replace(/\band\b|[\s,]/g, "");
  if (parts.length === 0 || rest !== "") return undefined;
  const date = new Date(now);
  for (const [, count = "", unit = ""] of parts) {
    const [second, month] = [seconds[unit], months[unit]];
    if (second !== undefined) date.setTime(date.getTime() + Number(count) * second * 1000);
    else if (month !== undefined) date.setUTCMonth(date.getUTCMonth() + Number(count) * month);
    else return undefined;
  }
  return date.getTime();
}
