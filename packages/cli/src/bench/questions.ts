import { names, surnames } from "../fill/sentences.ts";
import type { Random } from "../load/random.ts";

/** One thing that somebody at the console waits for. */
export interface Question {
  readonly name: string;
  readonly path: string;
  readonly variables: (random: Random, contactId: string) => Record<string, unknown>;
}

const nameOf = (random: Random) => `${random.pick(names)} ${random.pick(surnames)}`;
const search = (name: string, kind: "MESSAGE" | "CONTACT", text: (random: Random) => string): Question => ({
  name,
  path: "search/search",
  variables: (random) => ({ text: text(random), kinds: [kind], first: 20 }),
});

/** What is measured; a line here measures one more. */
export const questions: readonly Question[] = [
  { name: "inbox list", path: "inbox/conversations", variables: () => ({ filter: {}, first: 50 }) },
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
  { name: "timeline", path: "contacts/contact-timeline", variables: (_, id) => ({ id, first: 50 }) },
  { name: "conversation", path: "inbox/thread", variables: (_, contactId) => ({ contactId, first: 50 }) },
];
