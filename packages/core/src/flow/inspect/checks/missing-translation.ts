import { tell } from "../../../model/findings.ts";
import type { Check, Found } from "../check.ts";
import { contextSchema } from "../context-schema.ts";
import { dissect } from "../expressions.ts";
import type { Outline } from "../outline.ts";
import { type JourneyText, textsOf } from "../texts.ts";

/** Texts that people read and that are not there in one of the project's languages. */
export const missingTranslation: Check = {
  code: "missing-translation",
  severity: "warning",
  *find(journey, { languages }) {
    for (const text of journey.nodes.flatMap(textsOf)) {
      if (!text.isLocalizable) continue;
      for (const language of languages) {
        if (language !== journey.language) yield* missingIn(journey, text, language);
      }
    }
  },
};

function* missingIn(journey: Outline, text: JourneyText, language: string): Generator<Found> {
  if (translationOf(journey, text, language) !== undefined || !needsTranslation(journey, text)) return;
  const { node, action, property, texts } = text;
  const told = property === "arguments" ? "UNTRANSLATED_WORDS" : "UNTRANSLATED";
  yield {
    node,
    ...(action && { action }),
    language,
    ...tell(told, { property: property.replace("_", " "), text: shorten(texts.join(" | ")), language }),
  };
}

function translationOf({ localization }: Outline, { item, property }: JourneyText, language: string) {
  return localization.get(language)?.get(item)?.get(property);
}

/**
 * Words that people read need it. The words of a case do only if other languages have their own, since one list may
 * serve all languages; the names of categories and results are for the staff.
 */
function needsTranslation(journey: Outline, text: JourneyText): boolean {
  if (text.of === "category" || text.of === "set_run_result") return false;
  if (text.of === "case") {
    return [...journey.localization.values()].some((items) => items.get(text.item)?.has(text.property));
  }
  if (text.property === "attachments" || text.property === "audio_url") return false;
  return text.texts.some(hasWords);
}

const tops: ReadonlySet<string> = new Set(Object.keys(contextSchema["root"] ?? {}));

/** Whether there are words besides expressions and addresses. */
function hasWords(template: string): boolean {
  const { words } = dissect(template, tops);
  const said = words.map(({ text }) => text).join("");
  return /\p{L}/u.test(said.replace(/\bhttps?:\/\/\S*/g, ""));
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}
