import { may, type Policies } from "./policy.ts";

export const answers: Policies = {
  "Query.triage": may("answers.read"),
  "Query.trainings": may("answers.read"),
  "Query.answerUse": may("answers.read"),
  "Query.answerQuestions": may("conversations.read"),
  "Query.openQuestions": may("conversations.read"),
  "Query.tryQuestion": may("answers.read"),
  "Query.corrections": may("conversations.read"),
  "Mutation.trainTriage": may("triage.write"),
  "Mutation.putModelLive": may("triage.write"),
  "Mutation.decideCorrections": may("triage.write"),
  "Subscription.triageChanged": may("answers.read"),
};
