import type { ActRecord } from "./act.ts";
import type { Seen } from "./desk.ts";

const words = 3;
const labels = 3;

/** What is kept of what was seen, small: shares with two digits, the best few, the words that spoke loudest. */
export function recordOf({ triage, states }: Seen, more: Partial<ActRecord> = {}): ActRecord {
  const urgency = triage?.urgency ?? null;
  return {
    version: triage?.version ?? null,
    language: triage?.language?.language ?? null,
    answer: null,
    urgency: urgency?.urgent ? urgency.rule : null,
    found: {
      ...(triage?.labels && { labels: pairs(triage.labels.ranked, ({ label }) => label) }),
      ...(triage?.answers && {
        answers: pairs(triage.answers.ranked, ({ key }) => key),
        verdict: triage.answers.verdict,
      }),
      ...(urgency?.rule && {
        urgency: [urgency.rule, round(urgency.score), round(urgency.threshold)],
        ...(urgency.urgent && { words: urgency.words.slice(0, words).map(({ word }) => word) }),
      }),
      ...(states.length > 0 && { states: states.map(({ state, phrase }) => [state, phrase]) }),
    },
    ...more,
  };
}

function pairs<T extends { readonly confidence: number }>(ranked: readonly T[], nameOf: (one: T) => string) {
  return ranked.slice(0, labels).map((one) => [nameOf(one), round(one.confidence)]);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
