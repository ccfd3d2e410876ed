import { type Node, print } from "../../expr/index.ts";
import type { Said, Setting } from "./check.ts";
import { contextSchema } from "./context-schema.ts";
import { dissect } from "./expressions.ts";
import type { ActionOutline, Outline } from "./outline.ts";
import { textsAt } from "./paths.ts";

/** A message in one language. What only a run can know is left out of `said`, and `isWhole` is false. */
export interface Spoken {
  readonly language: string;
  readonly said: Said;
  /** For each quick reply, whether all of it is known. */
  readonly wholeReplies: readonly boolean[];
}

const tops: ReadonlySet<string> = new Set(Object.keys(contextSchema["root"] ?? {}));

/** What an action says in each language of the project and of the journey. */
export function spokenBy(journey: Outline, action: ActionOutline, setting: Setting): readonly Spoken[] {
  const languages = new Set([journey.language, ...journey.localization.keys(), ...setting.languages]);
  return [...languages].map((language) => speak(journey, action, setting, language));
}

function speak(journey: Outline, { uuid, json }: ActionOutline, setting: Setting, language: string): Spoken {
  const texts = (property: string) =>
    localized(journey, setting, language, uuid, property, textsAt(json, property)).map((one) =>
      filled(one, setting, language),
    );
  const [text] = texts("text");
  const replies = texts("quick_replies");
  return {
    language,
    said: {
      text: text?.text ?? "",
      attachments: texts("attachments").map((one) => one.text),
      // Something will stand there, and it will not be the same twice.
      quickReplies: replies.map((one, index) => splitReply(one.text || `…${index + 1}`)),
    },
    wholeReplies: replies.map(({ isWhole, text }) => isWhole && text !== ""),
  };
}

/** The texts of an item as a contact with this language gets them. */
export function localized(
  { language: own, localization }: Outline,
  { languages: [fallback] }: Setting,
  language: string,
  item: string,
  property: string,
  base: readonly string[],
): readonly string[] {
  for (const one of [language, fallback]) {
    if (one === own) return base;
    const texts = one === undefined ? undefined : localization.get(one)?.get(item)?.get(property);
    if (texts !== undefined) return texts;
  }
  return base;
}

/** A template with the contents that it names; other expressions leave a gap. */
export function filled(
  template: string,
  setting: Pick<Setting, "content">,
  language: string,
): { readonly text: string; readonly isWhole: boolean } {
  if (!template.includes("@")) return { text: template, isWhole: true };
  const { expressions, words } = dissect(template, tops);
  const contents = expressions.map(({ at, parsed }) => {
    return { at, text: "node" in parsed ? contentOf(parsed.node, setting, language) : undefined };
  });
  const pieces = [...words, ...contents].sort((a, b) => a.at - b.at);
  return {
    text: pieces.map(({ text }) => text ?? "").join(""),
    isWhole: pieces.every(({ text }) => text !== undefined),
  };
}

function contentOf(node: Node, { content }: Pick<Setting, "content">, language: string): string | undefined {
  const [, key] = /^content\.(\w+)$/.exec(print(node)) ?? [];
  return key === undefined ? undefined : content(key.toLowerCase(), language);
}

function splitReply(reply: string): Said["quickReplies"][number] {
  const [text = "", ...extra] = reply.replace(/^<(location|form|url)>/, "").split("<extra>");
  return extra.length === 0 ? { text } : { text, description: extra.join("<extra>") };
}
