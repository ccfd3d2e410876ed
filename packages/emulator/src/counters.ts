import type { Stats } from "./model.ts";

export type Counters = Omit<Stats, "waiting" | "uptimeMs">;

export const zeroCounters = (): Counters => ({
  accepted: 0,
  refused: 0,
  inbound: 0,
  statuses: 0,
  posts: 0,
  postsFailed: 0,
  retries: 0,
  duplicates: 0,
  droppedBefore: 0,
  droppedAfter: 0,
});
