import { may, type Policies } from "./policy.ts";

export const live: Policies = {
  "Query.live": may("dashboard.read"),
  "Subscription.live": may("dashboard.read"),
};
