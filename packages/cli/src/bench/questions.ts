import { names, surnames } from "../fill/sentences.ts";
import type { Random } from "../load/random.ts";

/** Whom and what questions are about. */
export interface About {
  /** Somebody, another one each time. */
  readonly id: string;
  /** Who said the most of all. */
  readonly talker: string;
  readonly answer: string;
}

/** One thing that somebody at the console waits for. */
export interface Question {
  readonly name: string;
  readonly path: string;
  readonly variables: (random: Random, about: About) => Record<string, unknown>;
}

const nameOf = (random: Random) => `${random.pick(names)} ${random.pick(surnames)}`;
const search = (name: string, kind: "MESSAGE" | "CONTACT", text: (random: Random) => string): Question => ({
  name,
  path: "search/search",
  variables: (random) => ({ text: text(random), kinds: [kind], first: 20 }),
});

const segment = (name: string, path: string, query: string): Question => ({
  name,
  path,
  variables: () => ({ query, ...(path === "contacts/contacts" && { first: 50 }) }),
});

/** What is measured; a line here measures one more. */
export const questions: readonly Question[] = [
  { name: "inbox list", path: "inbox/conversations", variables: () => ({ filter: {}, first: 50 }) },
  {
    name: "inbox list, one language",
    path: "inbox/conversations",
    variables: () => ({ filter: { language: "eng" }, first: 50 }),
  },
  {
    name: "inbox list, done",
    path: "inbox/conversations",
    variables: () => ({ filter: { state: "DONE" }, first: 50 }),
  },
  {
    name: "inbox list, done, a label",
    path: "inbox/conversations",
    variables: () => ({ filter: { state: "DONE", labels: ["question"] }, first: 50 }),
  },
  { name: "inbox, all conversations", path: "inbox/all-conversations", variables: () => ({ first: 50 }) },
  { name: "inbox counts", path: "inbox/inbox-counts", variables: () => ({}) },
  search("contact search, name", "CONTACT", nameOf),
  search("contact search, beginning", "CONTACT", (random) => nameOf(random).slice(0, 3)),
  search("contact search, digits", "CONTACT", (random) => String(100_000 + random.int(899_999))),
  search(
    "message search, common word",
    "MESSAGE",
    (random) => random.pick(["vaccine", "merci", "疫苗", "اللقاح"]) ?? "",
  ),
  search("message search, rare word", "MESSAGE", (random) => `ref${random.int(100_000)}`),
  search("message search, two words", "MESSAGE", (random) => `clinic ref${random.int(100_000)}`),
  search("message search, beginning", "MESSAGE", (random) => `ref${random.int(1_000)}`),
  { name: "contact list", path: "contacts/contacts", variables: () => ({ first: 50 }) },
  {
    name: "contact list, a name",
    path: "contacts/contacts",
    variables: (random) => ({ first: 50, search: nameOf(random) }),
  },
  {
    name: "contact list, a number",
    path: "contacts/contacts",
    variables: (random) => ({ first: 50, search: `99900${random.int(10_000)}` }),
  },
  { name: "contact", path: "contacts/contact", variables: (_, { id }) => ({ id }) },
  { name: "timeline", path: "contacts/contact-timeline", variables: (_, { id }) => ({ id, first: 50 }) },
  {
    name: "timeline, the longest",
    path: "contacts/contact-timeline",
    variables: (_, { talker }) => ({ id: talker, first: 50 }),
  },
  { name: "conversation", path: "inbox/thread", variables: (_, { id }) => ({ contactId: id, first: 50 }) },
  {
    name: "conversation, the longest",
    path: "inbox/thread",
    variables: (_, { talker }) => ({ contactId: talker, first: 50 }),
  },
  {
    name: "questions of an answer",
    path: "answers/answer-questions",
    variables: (_, { answer }) => ({ answer, which: "GIVEN", first: 50 }),
  },
  { name: "use of answers", path: "answers/answer-use", variables: () => ({ days: 30 }) },
  { name: "journeys", path: "journeys/journeys", variables: () => ({ days: 30 }) },
  segment("segment, many", "contacts/contacts", 'age > 40 AND language = "fra"'),
  segment("segment, few", "contacts/contacts", 'age = 41 AND name ~ "Wanjiru" AND last_seen_on < 01-01-2026'),
  segment("segment's count", "contacts/count-contacts", 'age > 40 AND language = "fra"'),
];
