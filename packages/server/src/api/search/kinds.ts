import { idOf } from "@hotline/core/model/ids.ts";
import { type Asked, askedFor, snippet, tokensOf, wordsOf } from "@hotline/core/search/index.ts";
import type pg from "pg";
import { nameFor, numberFor } from "../../policies/personal-data.ts";
import type { Viewer } from "../../policies/viewer.ts";
import { readContacts } from "../../store/contacts/contacts.ts";
import { type Found, searchPage } from "../../store/search/entries.ts";
import { messagesFound } from "../../store/search/found.ts";
import { readTriageContent } from "../../store/triage-content.ts";
import type { SearchHit, SearchKind } from "../generated/resolvers.ts";
import { contactQuestion, messageQuestion, type Question } from "./question.ts";

/** Where a kind goes on: the phase of the question, and the last of it. */
interface Mark {
  readonly phase: number;
  readonly last: string | null;
}

export interface Hit extends SearchHit {
  readonly mark: Mark;
}

interface Search {
  readonly text: string;
  readonly viewer: Viewer;
  readonly from: Mark;
  readonly most: number;
}

type Find = (tx: pg.PoolClient, search: Search) => Promise<readonly Hit[]>;

/** How each kind is found, in the order in which they are shown. */
export const kinds: Readonly<Record<SearchKind, Find>> = { CONTACT: contacts, ANSWER: answers, MESSAGE: messages };

async function contacts(tx: pg.PoolClient, search: Search): Promise<readonly Hit[]> {
  const { text, viewer } = search;
  // Whoever may not see names and numbers may not find out by asking for them.
  const question = viewer.hidesPersonalData ? null : contactQuestion(text);
  if (question === null) return [];
  const found = await phased(tx, question, search);
  const rows = await readContacts(
    tx,
    viewer.organisationId,
    found.map(({ sourceId }) => idOf(sourceId)),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ sourceId, mark }) => {
    const row = byId.get(idOf(sourceId));
    if (!row) return [];
    const person = { contactId: row.id, contactName: row.name, contactPhone: row.phone };
    const parts = snippet(row.name || (row.phone === null ? "" : `+${row.phone}`), question.asked);
    return [{ kind: "CONTACT" as const, id: row.id, ...person, parts, mark }];
  });
}

async function messages(tx: pg.PoolClient, search: Search): Promise<readonly Hit[]> {
  const { text, viewer } = search;
  const question = messageQuestion(text);
  if (question === null) return [];
  const found = await phased(tx, question, search);
  const rows = await messagesFound(
    tx,
    viewer.organisationId,
    found.map(({ sourceId }) => idOf(sourceId)),
  );
  return found.flatMap(({ sourceId, at, mark }) => {
    const row = rows.get(sourceId);
    if (!row) return [];
    const person = {
      contactId: row.contactId,
      contactName: nameFor(viewer, row.name),
      contactPhone: numberFor(viewer, row.phone),
    };
    const parts = snippet(wordsOf(row.content), question.asked);
    return [{ kind: "MESSAGE" as const, id: sourceId, ...person, at, isInbound: row.direction === "i", parts, mark }];
  });
}

async function phased(tx: pg.PoolClient, { phases }: Question, { from, most }: Search) {
  const found: (Found & { mark: Mark })[] = [];
  for (let phase = from.phase; phase < phases.length && found.length < most; phase++) {
    const before = phase === from.phase ? from.last : null;
    const page = await searchPage(tx, phases[phase] ?? "", before, most - found.length);
    found.push(...page.map((each) => ({ ...each, mark: { phase, last: each.n } })));
  }
  return found;
}

/** A team has some hundreds of answers: they are looked through as they are. */
async function answers(tx: pg.PoolClient, { text, viewer, from, most }: Search): Promise<readonly Hit[]> {
  const asked = askedFor(text);
  const content = asked.length === 0 ? null : await readTriageContent(tx, viewer.organisationId);
  const hits = (content?.answers ?? []).flatMap(({ key, title, text: texts, questions }, place) => {
    const all = [...Object.values(title), ...Object.values(texts), ...Object.values(questions).flat(), key];
    const fitting = all.filter((each) => hasAll(each, asked)).map((each) => snippet(each, asked));
    const [best] = fitting.toSorted((a, b) => hitsOf(b) - hitsOf(a));
    if (!best) return [];
    return [{ kind: "ANSWER" as const, id: key, parts: best, mark: { phase: place, last: null } }];
  });
  return hits.filter(({ mark }) => from.last === null || mark.phase > from.phase).slice(0, most);
}

/** Each word by itself: a text that says one of them three times does not have the other two. */
function hasAll(text: string, asked: readonly Asked[]): boolean {
  const tokens = tokensOf(text);
  return asked.every(({ token, isBeginning }) =>
    tokens.some((each) => (isBeginning ? each.startsWith(token) : each === token)),
  );
}

const hitsOf = (parts: ReturnType<typeof snippet>) => parts.filter(({ isHit }) => isHit).length;
