import type { ByLanguage, EntryBody, EntryKind } from "../../store/entries/entry.ts";
import { type EntryRow, shownBody } from "./entry-row.ts";

type Part = "title" | "text" | "reply";

/** What each kind says to people; a language is there when all of it is. */
const said: { readonly [K in EntryKind]: readonly Part[] } = {
  content: ["text"],
  answer: ["title", "text"],
  urgencyRule: ["reply"],
  urgency: ["reply"],
  state: ["reply"],
  label: [],
  golden: [],
  dataSource: [],
};

/** Kinds that say nothing at all where they are not asked to: the general words stand in. */
const mayBeSilent: readonly EntryKind[] = ["urgencyRule", "urgency", "state"];

/** Whether each language of the programme is there, and whether a draft changes it. */
export function languagesOf(row: EntryRow) {
  const { kind, draft, live, programme } = row;
  const body = shownBody(row) ?? {};
  return programme.settings.languages.map((language) => ({
    language,
    isComplete: isComplete(kind, body, language),
    isDraft:
      draft !== null && JSON.stringify(inLanguage(draft.body, language)) !== JSON.stringify(inLanguage(live, language)),
  }));
}

export function isIncomplete(row: EntryRow): boolean {
  return languagesOf(row).some((language) => !language.isComplete);
}

function isComplete(kind: EntryKind, body: EntryBody, language: string): boolean {
  const parts = said[kind].filter((part) => !mayBeSilent.includes(kind) || hasAny(body[part]));
  return parts.every((part) => (body[part]?.[language] ?? "").trim() !== "");
}

function hasAny(texts: ByLanguage<string> | undefined): boolean {
  return Object.values(texts ?? {}).some((text) => text.trim() !== "");
}

function inLanguage(body: EntryBody | null, language: string): readonly unknown[] {
  const { title, text, reply, questions, words, examples } = body ?? {};
  return [title, text, reply, questions, words, examples].map((part) => part?.[language] ?? null);
}

/** What people call an entry: its name, its title, or the beginning of its text. */
export function nameOf(row: EntryRow): string {
  const body = shownBody(row) ?? row.live ?? {};
  const { languages } = row.programme.settings;
  const first = (texts: ByLanguage<string> | undefined) =>
    [...languages, ...Object.keys(texts ?? {})].map((language) => texts?.[language]).find((text) => text) ?? "";
  return body.name || first(body.title) || beginningOf(first(body.text)) || row.key;
}

const shownLetters = 80;

/** As much of a text as stands in a list, up to the end of a word, and without the marks by which WhatsApp makes it bold. */
export function beginningOf(text: string): string {
  const plain = text.replaceAll(/(?<![\p{L}\p{N}])([*_~])(\S|\S[^\n]*?\S)\1(?![\p{L}\p{N}])/gu, "$2");
  const letters = [...plain];
  if (letters.length <= shownLetters) return plain;
  const cut = letters.slice(0, shownLetters).join("");
  return `${cut.replace(/(?<=\S{1,60}\s.*)\s+\S*$/u, "").trimEnd()} …`;
}
