import type { Project } from "../../model/project.ts";
import { outlineOf } from "../inspect/outline.ts";
import { type JourneyText, textsOf } from "../inspect/texts.ts";
import { isRecord } from "../read/fields.ts";
import { type Entry, entriesOf, isRead, keyOf } from "./entries.ts";

/** What became of each line of a file with translations. */
export interface TranslationReport {
  /** Texts that had no translation, and those whose translation is another one now. */
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Texts that are another since the file was made: their translations were not taken. */
  readonly stale: readonly (Entry & { readonly now: string })[];
  /** Texts of the project that people read and that still have no translation. */
  readonly missing: readonly Entry[];
  /** Keys of the file that name no text of the project. */
  readonly unknown: readonly string[];
}

export interface Translated {
  readonly project: Project;
  readonly report: TranslationReport;
}

/** Puts translations into a project. A line whose text is no longer what the project says is left out and told. */
export function applyEntries(project: Project, language: string, lines: readonly Entry[]): Translated {
  const present = new Map(entriesOf(project, language).map((entry) => [entry.key, entry]));
  const taken = new Map<string, string>();
  const stale: (Entry & { now: string })[] = [];
  const unknown: string[] = [];
  for (const line of lines) {
    const entry = present.get(line.key);
    if (entry === undefined) unknown.push(line.key);
    else if (line.translation.trim() === "") continue;
    else if (plain(line.source) !== plain(entry.source)) stale.push({ ...line, now: entry.source });
    else taken.set(line.key, withEndOf(entry.source, line.translation));
  }
  const before = (key: string) => present.get(key)?.translation ?? "";
  const changes = [...taken].filter(([key, text]) => text !== before(key));
  const added = changes.filter(([key]) => before(key) === "").length;
  const changed = withTranslations(project, language, taken);
  const missing = entriesOf(changed, language).filter((entry) => entry.translation === "" && isRead(entry));
  const counts = { added, changed: changes.length - added, unchanged: taken.size - changes.length };
  return { project: changed, report: { ...counts, stale, missing, unknown } };
}

/** Spreadsheets write line ends their own way, and editors trim: that changes no text. */
function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").trim();
}

/** The translation with the white space around it that the source has. */
function withEndOf(source: string, translation: string): string {
  const [start = ""] = /^\s*/.exec(source) ?? [];
  const [end = ""] = /\s*$/.exec(source) ?? [];
  return `${start}${plain(translation)}${end}`;
}

function withTranslations(project: Project, language: string, taken: ReadonlyMap<string, string>): Project {
  const journeys = project.journeys.map((journey) => translateJourney(journey, language, taken));
  const content = Object.fromEntries(
    Object.entries(project.content).map(([key, texts]) => {
      const text = taken.get(`content/${key}`);
      return [key, text === undefined ? texts : { ...texts, [language]: text }];
    }),
  );
  const isNew = taken.size > 0 && !project.languages.includes(language);
  return { ...project, journeys, content, languages: isNew ? [...project.languages, language] : project.languages };
}

function translateJourney(journey: unknown, language: string, taken: ReadonlyMap<string, string>): unknown {
  const outline = outlineOf(journey);
  const changed = outline.nodes.flatMap(textsOf).filter(({ isLocalizable, texts, ...text }) => {
    return isLocalizable && texts.some((_, at) => taken.has(keyOf(outline.uuid, text, at)));
  });
  if (!isRecord(journey) || changed.length === 0) return journey;
  const localization = isRecord(journey["localization"]) ? journey["localization"] : {};
  const items: Record<string, unknown> = isRecord(localization[language]) ? { ...localization[language] } : {};
  for (const text of changed) {
    const own = outline.localization.get(language)?.get(text.item)?.get(text.property);
    const item = isRecord(items[text.item]) ? items[text.item] : {};
    items[text.item] = { ...Object(item), [text.property]: translatedList(outline.uuid, text, own, taken) };
  }
  return { ...journey, localization: { ...localization, [language]: items } };
}

/** A list is translated as a whole: what has no translation in it says what the source says. */
function translatedList(
  journey: string,
  text: JourneyText,
  own: readonly string[] | undefined,
  taken: ReadonlyMap<string, string>,
): readonly string[] {
  return text.texts.map((source, at) => taken.get(keyOf(journey, text, at)) ?? (own?.[at] || source));
}
