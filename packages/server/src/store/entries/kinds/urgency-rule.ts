import { type EntryBody, type Kind, put, withTriage } from "../entry.ts";

/** Warning signs in words and examples. */
export const urgencyRule: Kind = {
  teaches: true,
  read: ({ triage }) =>
    new Map((triage?.urgency.rules ?? []).map(({ key, ...body }): [string, EntryBody] => [key, body])),
  write: (live, key, body) =>
    withTriage(live, (triage) => ({
      ...triage,
      urgency: { ...triage.urgency, rules: put(triage.urgency.rules, key, body && ruleOf(key, body)) },
    })),
};

function ruleOf(key: string, { name = key, words = {}, examples = {}, reply }: EntryBody) {
  return { key, name, words, examples, ...(reply && { reply }) };
}
