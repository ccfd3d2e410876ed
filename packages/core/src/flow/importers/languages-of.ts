import { isLanguage } from "../languages.ts";
import { type Json, objectOf, textOf } from "./json.ts";
import type { Notes } from "./report.ts";

/**
 * The languages of all texts: first those in which journeys are written, then those into which they are translated. Where
 * most journeys do not tell theirs, `und` comes first, so that contacts without a language get what was written.
 */
export function languagesOf(journeys: readonly Json[], notes: Notes): readonly string[] {
  const [main = "und", ...bases] = byCount(journeys.map((journey) => textOf(journey["language"])));
  if (main !== "und")
    for (const journey of journeys)
      if (journey["language"] === "und")
        notes.attention(
          `journey "${textOf(journey["name"])}"`,
          "it does not tell the language in which it is written.",
        );
  if (main === "und" && journeys.length > 0)
    notes.attention(
      "the project",
      "most journeys do not tell the language in which they are written: it is called und.",
    );
  const translated = byCount(journeys.flatMap((journey) => Object.keys(objectOf(journey["localization"]))));
  return [main, ...new Set([...bases, ...translated].filter((code) => code !== main && isLanguage(code)))];
}

function byCount(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
