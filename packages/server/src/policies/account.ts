import { anyone, may, member, type Policies } from "./policy.ts";

export const account: Policies = {
  "Query.viewer": anyone,
  "Query.organisation": member,
  "Query.auditLog": may("audit.read"),
  "Mutation.switchOrganisation": member,
  "Subscription.viewerChanged": member,
};
