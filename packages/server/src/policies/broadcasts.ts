import { may, type Policies } from "./policy.ts";

export const broadcasts: Policies = {
  "Query.broadcasts": may("journeys.read"),
  "Mutation.stopBroadcast": may("journeys.start"),
  "Mutation.resumeBroadcast": may("journeys.start"),
  "Subscription.broadcastsChanged": may("journeys.read"),
};
