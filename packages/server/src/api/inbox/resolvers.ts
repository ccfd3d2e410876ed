import type { Resolvers } from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { watchConversation } from "./conversation-watch.ts";
import { correctTriage } from "./correct.ts";
import { filterOf } from "./filter.ts";
import { givenTo } from "./given.ts";
import { keepMutations } from "./keep.ts";
import { watchList } from "./list-watch.ts";
import { mentionsOf } from "./mentions.ts";
import { bePresent } from "./presence.ts";
import { inboxQueries } from "./reads.ts";
import { sendMessage } from "./send.ts";
import { messageTemplates } from "./templates.ts";
import { workMutations } from "./work.ts";

export const inbox: Resolvers = {
  Query: { ...inboxQueries, messageTemplates },
  Mutation: { ...workMutations, ...keepMutations, sendMessage, correctTriage, bePresent },
  Subscription: {
    inboxChanged: { subscribe: (_, { filter }, context) => watchList(context, filterOf(context, filter)) },
    mentionsChanged: {
      subscribe: (_, __, context) =>
        live(context, {
          watch: { mentions: [context.viewer.memberId] },
          read: async () => ({ mentionsChanged: await mentionsOf(context) }),
        }),
    },
    conversationsGiven: {
      subscribe: (_, __, context) =>
        live(context, {
          watch: { given: [context.viewer.memberId] },
          read: async () => ({ conversationsGiven: await givenTo(context) }),
        }),
    },
    conversationChanged: {
      subscribe: (_, { contactId, after }, context) => watchConversation(context, contactId, after ?? null),
    },
  },
};
