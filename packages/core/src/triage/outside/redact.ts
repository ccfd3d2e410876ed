import { longestText } from "../features/clean.ts";

/** Seven digits or more, however they are written: telephone numbers, and what might be one. */
const numbers = /\p{Nd}(?:[\s().\-‐-―/\u200B-\u200F\u2060]*\p{Nd}){6,}/gu;
/** Bounded, so that a long text without any costs no more than its length. */
const addresses = /[^\s@]{1,64}@[^\s@]{1,255}/gu;
/** A name that somebody gives in so many words, in the languages in which triage comes. */
const introduced =
  /(?<said>my name is|je m'appelle|me llamo|mi nombre es|meu nome é|me chamo|my naam is|jina langu ni|igama lami ngu|igama lam ngu|lebitso la ka ke|اسمي|मेरा नाम)\s*(?<name>[\p{L}\p{M}'’-]+)/giu;

/** A text that may leave the house: without telephone numbers, e-mail addresses and the given names, and not endless. */
export function withoutPerson(text: string, names: readonly string[]): string {
  const plain = text
    .slice(0, longestText)
    .normalize("NFC")
    .replace(addresses, "[address]")
    .replace(numbers, "[number]")
    .replace(introduced, "$<said> [name]");
  const words = names.flatMap((name) => name.normalize("NFC").split(/[^\p{L}\p{M}\p{Nd}]+/u)).filter(isWord);
  if (words.length === 0) return plain;
  return plain.replace(
    new RegExp(`(?<![\\p{L}\\p{M}\\p{Nd}])(?:${words.join("|")})(?![\\p{L}\\p{M}\\p{Nd}])`, "giu"),
    "[name]",
  );
}

function isWord(word: string): boolean {
  return word.length > 1;
}
