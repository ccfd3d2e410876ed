import { may, type Policies } from "./policy.ts";

export const data: Policies = {
  "Query.dataSources": may("answers.read"),
  "Query.dataSource": may("answers.read"),
  "Mutation.fetchDataNow": may("data.write"),
  "Mutation.previewDataSource": may("data.write"),
  "Subscription.dataSourcesChanged": may("answers.read"),
};
