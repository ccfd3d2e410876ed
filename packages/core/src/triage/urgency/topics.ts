import { body, type Concept, type Lexicon } from "./concept.ts";
import { lexicons } from "./lexicons/index.ts";
import type { Token } from "./read.ts";

/** What a message may be about without saying that anything is wrong: of these one word alone is no sign. */
const subjects: readonly Concept[] = [...body.filter((part) => part !== "vagina"), "move"];
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

const named: ReadonlySet<Concept> = new Set<Concept>([...subjects, "self"]);

/**
 * Whether a message only names its subject: `ingane`, `my waters`. However much the examples speak of it, nothing is
 * said of it yet. `signs` are words that the team wrote down as signs by themselves.
 */
export function onlyNames(tokens: readonly Token[], signs: readonly string[]): boolean {
  return tokens.length > 0 && tokens.every((token) => isNamed(token) && !signs.includes(token.word));
}

/**
 * Whether a message is a bare "no", the answer to a question of ours. Examples such as "I cannot breathe" teach that
 * denials go with danger, and in a language whose ordinary texts are few a denial alone would ring.
 */
export function onlyDenies(tokens: readonly Token[], signs: readonly string[]): boolean {
  return tokens.length > 0 && tokens.every((token) => isDenial(token) && !signs.includes(token.word));
}

function isDenial({ concepts }: Token): boolean {
  return concepts.length > 0 && concepts.every((concept) => concept === "not");
}

function isNamed({ concepts }: Token): boolean {
  return concepts.includes("topic") || (concepts.length > 0 && concepts.every((concept) => named.has(concept)));
}
