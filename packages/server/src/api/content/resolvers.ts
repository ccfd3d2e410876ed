import { readDrafts } from "../../store/entries/drafts.ts";
import { kindNames } from "../../store/entries/kinds/index.ts";
import { readEditingRules } from "../../store/entries/rules.ts";
import { readPublications } from "../../store/entries/versions.ts";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { bodyResolvers, goldenResolvers } from "./body.ts";
import { draftResolvers, entryResolvers, versionResolvers } from "./entry.ts";
import { draftFromQuestions, draftFromReply } from "./from-messages.ts";
import { drafts, entries, entry, entryCounts, publications } from "./lists.ts";
import {
  askForReview,
  discardDraft,
  publishDrafts,
  restoreVersion,
  saveDraft,
  sendBack,
  setEditingRules,
} from "./write.ts";

/** Small, so that many can watch it: what changed is read by whoever shows it. */
function contentState(context: Context) {
  const { organisationId } = context.viewer;
  return context.walled(async (tx) => {
    const [newest] = await readPublications(tx, organisationId, { before: null, count: 1 });
    const marks = await readDrafts(tx, organisationId, kindNames);
    return {
      publishedAt: newest?.publishedAt ?? null,
      drafts: marks.map(({ kind, key, edit, state, author }) => ({ kind, key, edit, state, author })),
    };
  });
}

export const content: Resolvers = {
  EntryKind: {
    CONTENT: "content",
    ANSWER: "answer",
    LABEL: "label",
    URGENCY_RULE: "urgencyRule",
    URGENCY: "urgency",
    STATE: "state",
    GOLDEN: "golden",
    DATA_SOURCE: "dataSource",
  },
  DraftState: { DRAFT: "draft", REVIEW: "review" },
  GoesLive: { WHEN_NO_WORSE: "whenNoWorse", BY_HAND: "byHand" },
  Entry: entryResolvers,
  EntryBody: bodyResolvers,
  EntryDraft: draftResolvers,
  EntryVersion: versionResolvers,
  GoldenMessage: goldenResolvers,
  Query: {
    entries,
    entry,
    entryCounts,
    drafts,
    publications,
    editingRules: (_, __, context) => context.walled((tx) => readEditingRules(tx, context.viewer.organisationId)),
  },
  Mutation: {
    saveDraft,
    discardDraft,
    askForReview,
    sendBack,
    publishDrafts,
    restoreVersion,
    draftFromReply,
    draftFromQuestions,
    setEditingRules,
  },
  Subscription: {
    contentChanged: {
      subscribe: (_, __, context) =>
        live(context, {
          watch: { content: "all" },
          read: async () => ({ contentChanged: await contentState(context) }),
        }),
    },
  },
};
