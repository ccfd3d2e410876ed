import type { Concept, Lexicon } from "./concept.ts";
import { lexicons } from "./lexicons/index.ts";

/** What a message may be about without saying that anything is wrong: of these one word alone is no sign. */
const subjects: readonly Concept[] = [
  "head",
  "chest",
  "belly",
  "back",
  "limb",
  "face",
  "throat",
  "breast",
  "skin",
  "baby",
  "pregnant",
  "heart",
  "move",
];
/** The first words of a list are the common ones. */
const wordsOfEach = 3;

/** `baby`, `head` alone, in every language: no team thinks of writing them down as examples of what is not urgent. */
export function topics(): readonly { readonly text: string; readonly lang: string }[] {
  return Object.entries(lexicons as Readonly<Record<string, Lexicon>>).flatMap(([lang, lexicon]) =>
    subjects.flatMap((subject) =>
      (lexicon[subject] ?? "")
        .split(",")
        .map((entry) => entry.replaceAll("*", "").trim())
        .filter((word) => word !== "" && !word.includes(" "))
        .slice(0, wordsOfEach)
        .map((text) => ({ text, lang })),
    ),
  );
}
