import type { DeliveryState } from "./message.ts";

const rank: Readonly<Record<Exclude<DeliveryState, "failed">, number>> = {
  accepted: 0,
  sent: 1,
  delivered: 2,
  read: 3,
  played: 4,
};

/**
 * The state of a message after one more status: never backwards, and the same in whatever order statuses come. A
 * failure stands above `sent`, but what has reached the phone did not fail; that failure is only worth a log line.
 */
export function nextState(current: DeliveryState, incoming: DeliveryState): DeliveryState {
  if (current === "failed") return incoming !== "failed" && rank[incoming] >= rank.delivered ? incoming : "failed";
  if (incoming === "failed") return rank[current] >= rank.delivered ? current : "failed";
  return rank[incoming] > rank[current] ? incoming : current;
}
