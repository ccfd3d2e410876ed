import { checkJourneys, type Finding, type Outline, outlineOf } from "@hotline/core/flow/inspect/index.ts";
import type { Picture, Reader } from "@hotline/core/picture/index.ts";
import { pictureOf } from "@hotline/core/picture/index.ts";
import { surroundingsOf } from "@hotline/core/play/surroundings.ts";
import type { Given } from "../play/programme.ts";

/** The languages in which a journey can be looked at: the organisation's first, then those it has texts in. */
export function languagesOf({ settings }: Given, { language, localization }: Outline): readonly string[] {
  return [...new Set([...settings.languages, language, ...localization.keys()])];
}

function readerOf({ settings }: Given, language: string): Reader {
  const [fallback = ""] = settings.languages;
  return {
    language,
    content: (key, wanted) => {
      const texts = settings.content[key];
      const own = texts?.[wanted];
      const text = own ?? texts?.[fallback];
      return text === undefined ? undefined : { text, isTranslated: own !== undefined };
    },
  };
}

export function drawnFor(given: Given, definition: unknown, language: string): Picture {
  return pictureOf(outlineOf(definition), readerOf(given, language));
}

/** What is wrong with a journey as it is here, among the others as they are live. */
export function findingsFor(given: Given, definition: unknown): readonly Finding[] {
  const { uuid } = outlineOf(definition);
  const others = given.journeys.map((one) => one.definition).filter((other) => Object(other).uuid !== uuid);
  const journeys = [definition, ...others];
  return checkJourneys(journeys, surroundingsOf({ ...given.settings, journeys })).filter(({ flow }) => flow === uuid);
}
