import type { InboxFilter } from "../../store/inbox/list.ts";
import type { Context } from "../context.ts";
import type { ConversationFilter, ConversationState } from "../generated/resolvers.ts";

const states = { OPEN: "open", SNOOZED: "snoozed", DONE: "done" } as const satisfies Record<
  ConversationState,
  InboxFilter["state"]
>;

/** What a viewer asks for, as the store reads it. */
export function filterOf(context: Context, filter: ConversationFilter): InboxFilter {
  const { assignee, unassigned, waits, urgency, labels, language, collectionId, numberId, mentionsMe } = filter;
  return {
    state: states[filter.state ?? "OPEN"],
    ...(unassigned ? { assignee: null } : assignee && { assignee }),
    ...(typeof waits === "boolean" && { waits }),
    ...(urgency && { urgency }),
    ...(labels && labels.length > 0 && { labels }),
    ...(language && { language }),
    ...(collectionId && { collectionId }),
    ...(numberId && { numberId }),
    ...(mentionsMe && { mentions: context.viewer.memberId }),
  };
}
