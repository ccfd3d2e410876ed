import { may, type Policies } from "./policy.ts";

export const flags: Policies = {
  "Query.flags": may("settings.read"),
  "Query.sheds": may("dashboard.read"),
  "Mutation.switchFlag": may("flags.write"),
  "Subscription.flagsChanged": may("settings.read"),
};
