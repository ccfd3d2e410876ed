import { may, type Policies } from "./policy.ts";

/** Drafts may be proposed by whoever answers people; which kinds, and who makes them live, is `api/content/permissions.ts`. */
export const content: Policies = {
  "Query.entries": may("answers.read"),
  "Query.entry": may("answers.read"),
  "Query.entryCounts": may("answers.read"),
  "Query.drafts": may("answers.read"),
  "Query.publications": may("answers.read"),
  "Query.editingRules": may("answers.read"),
  "Mutation.saveDraft": may("triage.correct"),
  "Mutation.discardDraft": may("triage.correct"),
  "Mutation.askForReview": may("triage.correct"),
  "Mutation.sendBack": may("content.write"),
  "Mutation.publishDrafts": may("content.write"),
  "Mutation.restoreVersion": may("content.write"),
  "Mutation.draftFromReply": may("triage.correct"),
  "Mutation.draftFromQuestions": may("triage.correct"),
  "Mutation.setEditingRules": may("settings.write"),
  "Subscription.contentChanged": may("answers.read"),
};
