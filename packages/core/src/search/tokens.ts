import { fold } from "./fold.ts";

/** Words of scripts with spaces, numbers, and emoji. */
const words = /[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu;
/** Scripts without spaces between words: there, pairs of letters are what is looked for. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
export const isUnspaced = (word: string): boolean => unspaced.test(word);
const longestToken = 40;
/** A message of 4,096 letters has fewer words; one of as many emoji has few different ones. */
const mostTokens = 800;
const mostAsked = 8;
/** Shorter beginnings would mean half of all words; a Korean letter of two or three sounds says as much as two others. */
const shortestBeginning = (word: string) => (/^\p{Script=Hangul}/u.test(word) ? 2 : 3);

/** What a text can be found by. */
export function tokensOf(text: string): readonly string[] {
  const found = new Set<string>();
  for (const word of split(text)) {
    for (const token of parts(word)) found.add(token);
    if (found.size >= mostTokens) break;
  }
  return [...found].slice(0, mostTokens);
}

/** What somebody asks for: all of these, where a `beginning` may go on. */
export interface Asked {
  readonly token: string;
  readonly isBeginning: boolean;
}

/** The last word counts as a beginning, since it may still be being typed. */
export function askedFor(text: string): readonly Asked[] {
  const all = split(text).slice(0, mostAsked);
  return all.flatMap((word, place) => {
    if (!isUnspaced(word)) {
      const isBeginning = place === all.length - 1 && [...word].length >= shortestBeginning(word);
      return [{ token: word, isBeginning }];
    }
    const pairs = pairsOf(word);
    return pairs.length === 0
      ? [{ token: word, isBeginning: true }]
      : pairs.map((token) => ({ token, isBeginning: false }));
  });
}

function split(text: string): string[] {
  return (fold(text).match(words) ?? []).map((word) => [...word].slice(0, longestToken).join(""));
}

function parts(word: string): readonly string[] {
  if (!isUnspaced(word)) return [word];
  return [...pairsOf(word), [...word].at(-1) ?? ""];
}

function pairsOf(word: string): readonly string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
}

/** The ends of a phone number, so that any run of three digits or more in it finds it. */
export function digitsOf(phone: string): readonly string[] {
  const digits = phone.replace(/\D/g, "");
  return Array.from({ length: Math.max(0, digits.length - 2) }, (_, i) => digits.slice(i));
}
