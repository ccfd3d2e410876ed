import type { BodyPartsFragment, EntryBodyInput, EntryKind, GoldenMessageInput } from "../../../generated/graphql.ts";
import { type ListPart, shownKind, type TextPart } from "../kinds.ts";
import type { Plain } from "../plain.ts";

/** A body while somebody writes: each part by language, empty where nothing is. */
export interface Working {
  readonly name: string;
  readonly texts: Readonly<Record<TextPart, Readonly<Record<string, string>>>>;
  readonly lists: Readonly<Record<ListPart, Readonly<Record<string, readonly string[]>>>>;
  readonly stops: readonly string[];
  readonly golden: readonly GoldenMessageInput[];
}

export const emptyWorking: Working = {
  name: "",
  texts: { title: {}, text: {}, reply: {} },
  lists: { questions: {}, words: {}, examples: {} },
  stops: [],
  golden: [],
};

type Body = Plain<BodyPartsFragment>;

export function workingFrom(body: Body | null | undefined): Working {
  if (!body) return emptyWorking;
  const texts = (part: Body["title"]) => Object.fromEntries(part.map(({ language, text }) => [language, text]));
  const lists = (part: Body["words"]) => Object.fromEntries(part.map(({ language, phrases }) => [language, phrases]));
  return {
    name: body.name ?? "",
    texts: { title: texts(body.title), text: texts(body.text), reply: texts(body.reply) },
    lists: { questions: lists(body.questions), words: lists(body.words), examples: lists(body.examples) },
    stops: body.stops,
    golden: body.golden.map(({ text, language, label, answer, urgent }) => ({
      text,
      language: language ?? null,
      label: label ?? null,
      answer: answer ?? null,
      urgent: urgent ?? null,
    })),
  };
}

/** Of an entry that is not there yet: what its author has just called it, in the programme's first language. */
export function workingOfNew(kind: EntryKind, called: string, language: string): Working {
  const { hasName, texts } = shownKind(kind);
  const named = { ...emptyWorking, name: hasName ? called : "" };
  return texts.some(({ part }) => part === "title") ? withText(named, "title", language, called) : named;
}

/** What is sent to be kept: only the parts of the kind, and no language that is empty. */
export function inputFrom(kind: EntryKind, working: Working): EntryBodyInput {
  const { texts, lists, hasName, hasStops } = shownKind(kind);
  return {
    ...(hasName && { name: working.name }),
    ...(hasStops && { stops: [...working.stops] }),
    ...(kind === "GOLDEN" && { golden: [...working.golden] }),
    ...Object.fromEntries(texts.map(({ part }) => [part, filledTexts(working, part as TextPart)])),
    ...Object.fromEntries(lists.map(({ part }) => [part, filledLists(working, part as ListPart)])),
  };
}

function filledTexts({ texts }: Working, part: TextPart) {
  const all = Object.entries(texts[part]).map(([language, text]) => ({ language, text }));
  return all.filter(({ text }) => text.trim() !== "");
}

function filledLists({ lists }: Working, part: ListPart) {
  const all = Object.entries(lists[part]).map(([language, phrases]) => ({ language, phrases: [...phrases] }));
  return all.filter(({ phrases }) => phrases.length > 0);
}

export function withText(working: Working, part: TextPart, language: string, text: string): Working {
  return { ...working, texts: { ...working.texts, [part]: { ...working.texts[part], [language]: text } } };
}

export function withList(working: Working, part: ListPart, language: string, phrases: readonly string[]): Working {
  return { ...working, lists: { ...working.lists, [part]: { ...working.lists[part], [language]: phrases } } };
}

/** The languages to show: those of the programme, and others that the entry has; `und` last. */
export function languagesShown(working: Working, programme: readonly string[], part: TextPart | ListPart): string[] {
  const own = part in working.texts ? working.texts[part as TextPart] : working.lists[part as ListPart];
  const others = Object.keys(own).filter((language) => !programme.includes(language));
  return [...programme, ...others.sort((a, b) => Number(a === "und") - Number(b === "und"))];
}
