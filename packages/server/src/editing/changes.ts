import type { EntryBody } from "../store/entries/entry.ts";

/** What two bodies say differently in one part, in one language where the part has any. */
export interface Change {
  readonly part: string;
  readonly language: string | null;
  /** Of a text. */
  readonly before: string | null;
  readonly after: string | null;
  /** Of a list. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const texts = ["title", "text", "reply"] as const;
const lists = ["questions", "words", "examples"] as const;

/** Everything that differs; a body that is not there says nothing. */
export function changesBetween(before: EntryBody | null, after: EntryBody | null): readonly Change[] {
  const [was, is] = [before ?? {}, after ?? {}];
  return [
    ...plain("name", null, was.name, is.name),
    ...texts.flatMap((part) =>
      languagesOf(was[part], is[part]).flatMap((language) =>
        plain(part, language, was[part]?.[language], is[part]?.[language]),
      ),
    ),
    ...lists.flatMap((part) =>
      languagesOf(was[part], is[part]).flatMap((language) =>
        list(part, language, was[part]?.[language], is[part]?.[language]),
      ),
    ),
    ...list("stops", null, was.stops, is.stops),
    ...list("golden", null, was.golden?.map(line), is.golden?.map(line)),
    ...list("source", null, settingsOf(was.source), settingsOf(is.source)),
  ];
}

function languagesOf(a: object = {}, b: object = {}): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

function plain(part: string, language: string | null, before: string | undefined, after: string | undefined): Change[] {
  if (before === after) return [];
  return [{ part, language, before: before ?? null, after: after ?? null, added: [], removed: [] }];
}

function list(
  part: string,
  language: string | null,
  before: readonly string[] = [],
  after: readonly string[] = [],
): Change[] {
  const [was, is] = [new Set(before), new Set(after)];
  const added = [...is].filter((each) => !was.has(each));
  const removed = [...was].filter((each) => !is.has(each));
  if (added.length + removed.length === 0) return [];
  return [{ part, language, before: null, after: null, added, removed }];
}

const line = (value: unknown): string => JSON.stringify(value);

/** `format: "csv"`, one line a setting. */
function settingsOf(source: EntryBody["source"]): readonly string[] {
  const { reading = {}, ...rest } = source ?? {};
  return [...Object.entries(rest), ...Object.entries(reading)].map(([key, value]) => `${key}: ${line(value)}`);
}
