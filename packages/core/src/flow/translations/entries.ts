import { split } from "../../expr/syntax/segments.ts";
import type { Project } from "../../model/project.ts";
import { outlineOf } from "../inspect/outline.ts";
import { type JourneyText, textsOf } from "../inspect/texts.ts";

/** One text that a translator sees: where it stands, what it says, and what it says in the other language. */
export interface Entry {
  /** Where it stands: `journey/item/property/number`, or `content/key`. Stays the same when the text changes. */
  readonly key: string;
  /** The journey or the content library, and what kind of text it is, for people. */
  readonly about: string;
  readonly source: string;
  /** Empty where there is none. */
  readonly translation: string;
}

/** All that can be said in `language` in a project: texts of journeys in their order, then the contents. */
export function entriesOf(project: Project, language: string): readonly Entry[] {
  return [
    ...project.journeys.flatMap((journey) => journeyEntries(journey, language)),
    ...contentEntries(project, language),
  ];
}

function journeyEntries(journey: unknown, language: string): readonly Entry[] {
  const outline = outlineOf(journey);
  if (outline.language === language) return [];
  const translated = outline.localization.get(language);
  return outline.nodes.flatMap(textsOf).flatMap((text) => {
    if (!text.isLocalizable) return [];
    const own = translated?.get(text.item)?.get(text.property) ?? [];
    return text.texts.flatMap((source, at) =>
      isSaid(source)
        ? [
            {
              key: keyOf(outline.uuid, text, at),
              about: aboutOf(outline.name, text),
              source,
              translation: own[at] ?? "",
            },
          ]
        : [],
    );
  });
}

/** By what an entry is found again after translation: `journey/item/property/place`. */
export function keyOf(journey: string, text: Pick<JourneyText, "item" | "property">, at: number): string {
  return [journey, text.item, text.property, at].join("/");
}

/** Whether people read it. Words that they may write and names of categories need no translation to be understood. */
export function isRead({ key }: Entry): boolean {
  return !/\/(arguments|name)\/\d+$/.test(key);
}

const words: Readonly<Record<string, string>> = {
  text: "message",
  quick_replies: "option, at most 20 characters",
  attachments: "file",
  arguments: "words that people may write",
  name: "category",
};

function aboutOf(journey: string, { property }: JourneyText): string {
  return `${journey}: ${words[property] ?? property}`;
}

function contentEntries({ content, languages }: Project, language: string): readonly Entry[] {
  const [base = ""] = languages;
  if (base === language) return [];
  return Object.entries(content).flatMap(([key, texts]) => {
    const source = texts[base] ?? "";
    if (!isSaid(source)) return [];
    return [{ key: `content/${key}`, about: "content", source, translation: texts[language] ?? "" }];
  });
}

/** Whether there is anything in it to translate: a letter or a symbol outside of expressions. */
function isSaid(source: string): boolean {
  return split(source).some((segment) => segment.kind === "body" && /[\p{L}\p{S}]/u.test(segment.text));
}
