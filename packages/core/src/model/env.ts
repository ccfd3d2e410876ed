/** What the pure core may know of the world: the time, fresh ids and chance come in through here. */
export interface Env {
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** A fresh UUID (version 7 in production, counted in tests). */
  newId(): string;
  /** A number in [0, 1). */
  random(): number;
}

/** A universe in which every run of a test is the same run. */
export function fakeEnv(start: number = Date.UTC(2030, 0, 1)): Env {
  let ids = 0;
  let state = 7;
  return {
    now: start,
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`,
    random: () => {
      state = (state * 16_807) % 2_147_483_647;
      return state / 2_147_483_647;
    },
  };
}
