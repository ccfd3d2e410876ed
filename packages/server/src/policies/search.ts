import { may, type Policies } from "./policy.ts";

export const search: Policies = {
  "Query.search": may("conversations.read"),
  "Query.searchState": may("conversations.read"),
};
