import { may, type Policies } from "./policy.ts";

export const journeys: Policies = {
  "Query.journeys": may("journeys.read"),
  "Query.journey": may("journeys.read"),
  "Query.rehearsal": may("journeys.read"),
  "Query.triggers": may("journeys.read"),
  "Query.whatWouldHappen": may("journeys.read"),
  "Mutation.withdrawJourney": may("journeys.write"),
  "Mutation.publishVersionAgain": may("journeys.write"),
  "Mutation.startJourney": may("journeys.start"),
  "Mutation.exportResults": may("results.export"),
  "Subscription.resultsExport": may("results.export"),
  "GET /api/files/result-exports/:id": may("results.export"),
  "Subscription.journeyFlow": may("journeys.read"),
  "Subscription.journeyCounts": may("journeys.read"),
};
