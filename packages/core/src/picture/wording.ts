import { split } from "../expr/syntax/segments.ts";
import type { ActionOutline, Outline } from "../flow/inspect/outline.ts";
import { textsAt } from "../flow/inspect/paths.ts";

/** For whom a picture is drawn: a language, with the content library in it. */
export interface Reader {
  readonly language: string;
  /** The text of the library; undefined where it has none of that name. */
  content(key: string, language: string): { readonly text: string; readonly isTranslated: boolean } | undefined;
}

/** A message as it looks on a phone; what only a conversation can know stands as its expression, such as `@contact.name`. */
export interface Bubble {
  /** UUID of the action. */
  readonly action: string;
  readonly text: string;
  /** `type:url`. */
  readonly attachments: readonly string[];
  readonly replies: readonly string[];
  /** Name of the message template of WhatsApp, where one is used. */
  readonly template?: string;
  /** It has no text of its own in this language. */
  readonly isForeign: boolean;
}

const speaking: ReadonlySet<string> = new Set(["send_msg", "say_msg", "play_audio", "send_broadcast"]);

/** What an action says; null where it does something else. */
export function bubbleOf({ uuid, type, json }: ActionOutline, outline: Outline, reader: Reader): Bubble | null {
  if (!speaking.has(type)) return null;
  const own = (property: string) => localized(outline, reader.language, uuid, property, textsAt(json, property));
  const texts = own("text");
  const text = worded(texts.texts[0] ?? "", reader);
  const replies = own("quick_replies").texts.map((one) => worded(titleOf(one), reader));
  const template = textsAt(json, "template.name")[0];
  return {
    action: uuid,
    text: text.text,
    attachments: [...own("attachments").texts, ...textsAt(json, "audio_url").map((url) => `audio:${url}`)],
    replies: replies.map((reply) => reply.text),
    ...(template === undefined ? {} : { template }),
    isForeign:
      !(texts.isOwn || !hasWords(texts.texts[0] ?? "")) || text.isForeign || replies.some((one) => one.isForeign),
  };
}

function localized(outline: Outline, language: string, item: string, property: string, base: readonly string[]) {
  if (language === outline.language) return { texts: base, isOwn: true };
  const texts = outline.localization.get(language)?.get(item)?.get(property);
  return texts === undefined ? { texts: base, isOwn: false } : { texts, isOwn: true };
}

/** Only texts that are more than a name of the library want a translation of their own. */
function hasWords(template: string): boolean {
  return split(template).some((part) => part.kind === "body" && /\p{L}/u.test(part.text));
}

/** A template with the contents of the library in place; all other expressions stay as they are. */
function worded(
  template: string,
  { language, content }: Reader,
): { readonly text: string; readonly isForeign: boolean } {
  let isForeign = false;
  const pieces = split(template).map((part) => {
    if (part.kind === "body") return part.text;
    const [, key] = /^@\(?\s*content\.(\w+)\s*\)?$/i.exec(part.source) ?? [];
    const found = key === undefined ? undefined : content(key.toLowerCase(), language);
    if (found === undefined) return part.source;
    isForeign ||= !found.isTranslated;
    return found.text;
  });
  return { text: pieces.join(""), isForeign };
}

/** The words on a quick reply, without its kind and what stands behind it. */
function titleOf(reply: string): string {
  return reply.replace(/^<(location|form|url)>/, "").split("<extra>")[0] ?? "";
}
