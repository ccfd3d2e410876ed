import type { TriageContent } from "@hotline/core/model/triage.ts";
import { type EntryBody, type Kind, withTriage } from "../entry.ts";

/** What holds for all rules: messages that only sound urgent, and what is said at once. There is one, called `general`. */
export const urgency: Kind = {
  teaches: true,
  read: ({ triage }) => {
    const { notUrgent, reply } = triage?.urgency ?? {};
    if (!notUrgent && !reply) return new Map();
    return new Map([["general", { ...(notUrgent && { examples: notUrgent }), ...(reply && { reply }) }]]);
  },
  write: (live, _key, body) => withTriage(live, (triage) => ({ ...triage, urgency: urgencyOf(triage, body) })),
};

function urgencyOf({ urgency: { rules } }: TriageContent, body: EntryBody | null): TriageContent["urgency"] {
  const { examples, reply } = body ?? {};
  return { rules, ...(examples && { notUrgent: examples }), ...(reply && { reply }) };
}
