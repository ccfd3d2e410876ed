import type { ConversationFilter } from "../../../generated/graphql.ts";
import type { Setting } from "../use-setting.ts";

/** What a kept view looks for and nobody can find any more. */
export interface Gone {
  readonly folder: boolean;
  readonly member: boolean;
  readonly number: boolean;
  readonly labels: readonly string[];
}

interface Known extends Pick<Setting, "collections" | "inboxRules" | "inboxWords" | "numbers"> {
  readonly operators: readonly Pick<Setting["operators"][number], "memberId" | "mayAnswer">[];
}

/** Undefined where all of it is there, or is not known yet. */
export function goneFrom(filter: ConversationFilter, setting: Known): Gone | undefined {
  if (setting.inboxRules === undefined) return undefined;
  const { collectionId, assignee, labels, numberId } = filter;
  const folder = Boolean(collectionId) && !setting.collections.some(({ id }) => id === collectionId);
  const member =
    Boolean(assignee) && !setting.operators.some(({ memberId, mayAnswer }) => mayAnswer && memberId === assignee);
  const number = Boolean(numberId) && !setting.numbers.some(({ id, retiredAt }) => id === numberId && !retiredAt);
  const missing = (labels ?? []).filter((label) => !setting.inboxWords.labels.includes(label));
  return folder || member || number || missing.length > 0 ? { folder, member, number, labels: missing } : undefined;
}

/** The filter with what is still there; undefined where nothing is left that narrows it. */
export function withoutGone(filter: ConversationFilter, gone: Gone): ConversationFilter | undefined {
  const { collectionId, assignee, labels, numberId, ...rest } = filter;
  const left = (labels ?? []).filter((label) => !gone.labels.includes(label));
  const kept = {
    ...rest,
    ...(collectionId && !gone.folder && { collectionId }),
    ...(assignee && !gone.member && { assignee }),
    ...(numberId && !gone.number && { numberId }),
    ...(left.length > 0 && { labels: left }),
  };
  const narrows = Object.entries(kept).some(([key, value]) => key !== "state" && value !== undefined && value !== null);
  return narrows ? kept : undefined;
}
