import type { DataSourceDefinition } from "@hotline/core/model/project.ts";
import type { GoldenText } from "@hotline/core/model/triage.ts";
import type { ByLanguage, EntryBody } from "../../store/entries/entry.ts";
import { invalid } from "../errors.ts";
import type {
  EntryBodyInput,
  EntryBodyResolvers,
  GoldenMessageInput,
  GoldenMessageResolvers,
  LanguagePhrasesInput,
  LanguageTextInput,
  SourceSettingsInput,
} from "../generated/resolvers.ts";

const texts = (part: ByLanguage<string> | undefined) =>
  Object.entries(part ?? {}).map(([language, text]) => ({ language, text }));
const lists = (part: ByLanguage<readonly string[]> | undefined) =>
  Object.entries(part ?? {}).map(([language, phrases]) => ({ language, phrases: [...phrases] }));

export const bodyResolvers: EntryBodyResolvers = {
  name: ({ name }) => name ?? null,
  title: ({ title }) => texts(title),
  text: ({ text }) => texts(text),
  reply: ({ reply }) => texts(reply),
  questions: ({ questions }) => lists(questions),
  words: ({ words }) => lists(words),
  examples: ({ examples }) => lists(examples),
  stops: ({ stops }) => stops ?? [],
  golden: ({ golden }) => golden ?? [],
  source: ({ source }) => source ?? null,
};

export const goldenResolvers: GoldenMessageResolvers = {
  language: ({ lang }) => lang ?? null,
  urgent: ({ urgent }) => (urgent === false ? notUrgent : (urgent ?? null)),
};

const notUrgent = "notUrgent";

/** What a client gave, as it is kept: parts that were left out are not there. */
export function bodyFrom(input: EntryBodyInput): EntryBody {
  const { name, title, text, reply, questions, words, examples, stops, golden, source } = input;
  return {
    ...(name != null && { name: name.trim() }),
    ...(title && { title: textsFrom(title) }),
    ...(text && { text: textsFrom(text) }),
    ...(reply && reply.length > 0 && { reply: textsFrom(reply) }),
    ...(questions && { questions: listsFrom(questions) }),
    ...(words && { words: listsFrom(words) }),
    ...(examples && { examples: listsFrom(examples) }),
    ...(stops && { stops: [...new Set(stops.map((tag) => tag.trim()).filter((tag) => tag !== ""))] }),
    ...(golden && { golden: golden.map(goldenFrom) }),
    ...(source && { source: sourceFrom(source) }),
  };
}

function textsFrom(given: readonly LanguageTextInput[]): ByLanguage<string> {
  return Object.fromEntries(given.map(({ language, text }) => [language, text]));
}

/** The same language twice would lose one of them: they are joined. */
function listsFrom(given: readonly LanguagePhrasesInput[]): ByLanguage<readonly string[]> {
  const joined = new Map<string, readonly string[]>();
  for (const { language, phrases } of given)
    joined.set(language, [...(joined.get(language) ?? []), ...phrases.map((phrase) => phrase.trim())]);
  return Object.fromEntries([...joined].filter(([, phrases]) => phrases.length > 0));
}

function goldenFrom({ text, language, label, answer, urgent }: GoldenMessageInput): GoldenText {
  return {
    text: text.trim(),
    ...(language && { lang: language }),
    ...(urgent && { urgent: urgent === notUrgent ? (false as const) : urgent }),
    ...(label && { label }),
    ...(answer && { answer }),
  };
}

export function sourceFrom(input: SourceSettingsInput): Omit<DataSourceDefinition, "key"> {
  const { format, location, refreshSeconds, staleAfterSeconds, reading } = input;
  if (!isFormat(format)) throw invalid("The format of a data source is csv, json or feed.");
  if (!isRecord(reading)) throw invalid("The reading of a data source is an object of rules.");
  return { format, location: location.trim(), refreshSeconds, staleAfterSeconds, reading };
}

const isFormat = (format: string): format is DataSourceDefinition["format"] =>
  format === "csv" || format === "json" || format === "feed";
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
