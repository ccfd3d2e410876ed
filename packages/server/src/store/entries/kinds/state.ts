import { type EntryBody, type Kind, put, withTriage } from "../entry.ts";

/** Sensitive states, and what stops in them. */
export const state: Kind = {
  teaches: false,
  read: ({ triage }) => new Map((triage?.states ?? []).map(({ key, ...body }): [string, EntryBody] => [key, body])),
  write: (live, key, body) =>
    withTriage(live, (triage) => ({ ...triage, states: put(triage.states, key, body && stateOf(key, body)) })),
};

function stateOf(key: string, { name = key, words = {}, stops = [], reply }: EntryBody) {
  return { key, name, words, stops, ...(reply && { reply }) };
}
