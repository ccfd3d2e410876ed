import { may, type Policies } from "./policy.ts";

export const states: Policies = {
  "Query.sensitiveStates": may("contacts.read"),
  "Mutation.setContactState": may("contacts.write"),
};
