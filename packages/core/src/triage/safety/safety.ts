import { clean, isAscii } from "../features/clean.ts";
import { asciiPieces, isOfAsciiWord } from "../features/pieces.ts";
import { spelledAlike } from "../features/spelled-alike.ts";
import { EndsOfMessages } from "./asks-to-end.ts";
import { besideHelp, callsForHelp, emergencyWords } from "./calls-for-help.ts";
import { fillers, optOutWords } from "./words.ts";

/** What a message asks for before any journey may see it. */
export interface SafetyWord {
  readonly kind: "optOut" | "emergency" | "help";
  /** The phrase that was understood, and a language that it belongs to (ISO 639-3). */
  readonly phrase: string;
  readonly language: string;
}

/** A longer message tells a story; its urgency is judged by the rules, not by one word. */
const longestCall = 6;
/** Nor does a longer one only ask for an end: the longest phrase has seven words, and as many may be polite. */
const longestOptOut = 14;
/** Readers of safety words need no more of a message than this. */
const charsRead = 200;

/** The safety word in a message, or null. `language` decides where several languages share a word. */
export function safetyWord(message: string, language?: string): SafetyWord | null {
  const words = wordsOf(message);
  if (words.length === 0) return null;
  return optOut(words, language) ?? emergency(words, language) ?? help(words, language);
}

/** The message with and without politeness: `stop please` is `stop`, but `por favor` alone is nothing. */
function optOut(words: readonly string[], language: string | undefined): SafetyWord | null {
  if (words.length > longestOptOut || !words.every(mayOptOut)) return null;
  const plain = words.filter((word) => !isPolite(word));
  for (const said of [words, plain]) {
    const known = phrases.optOut.get(asListed(said));
    if (known) return { kind: "optOut", ...prefer(known, language) };
  }
  const asked = ends.in(asListed(plain).split(" "));
  return asked.length === 0 ? null : { kind: "optOut", ...prefer(asked, language) };
}

/** `STOPPPP` is `stop`: a last letter that is held down is that letter once. */
function unstretched(word: string): string {
  return word.at(-1) === word.at(-2) ? word.replace(/(\p{L})\1+$/u, "$1") : word;
}

/** `pls dont send me msgs` is `don't send me messages`: how people type what the lists say in full. */
const typed: ReadonlyMap<string, string> = new Map([
  ...[
    "message",
    "msg",
    "msgs",
    "mesages",
    "mesage",
    "messeges",
    "messege",
    "massage",
    "massages",
    "massege",
    "masseges",
    "mssg",
    "mssgs",
    "txt",
    "txts",
    "sms",
    "smses",
    "texts",
    "notifications",
  ].map((word) => [word, "messages"] as const),
  ["dont", "don't"],
  ["donot", "don't"],
  ["dnt", "don't"],
  ["dis", "this"],
  ["dese", "these"],
  ["wnt", "want"],
  ["snd", "send"],
  ["sendin", "sending"],
  ["textin", "texting"],
  ["ur", "your"],
  ["u", "you"],
  ["unsuscribe", "unsubscribe"],
  ["unsubcribe", "unsubscribe"],
]);

/** Both messages and lists are read so: `do not` is `don't`, and `any more` says no more than politeness does; `S T O P` is one word. */
function asListed(words: readonly string[]): string {
  if (words.length > 2 && words.every((word) => word.length === 1)) return words.join("");
  return words
    .map((word) => typed.get(word) ?? typed.get(unstretched(word)) ?? unstretched(word))
    .join(" ")
    .replace("do not ", "don't ")
    .replace(/ any more$/, "");
}

/** `this is no emergency` is none. */
const denials = new Set(["no", "not", "pas", "nao", "nie", "si", "hakuna", "akukho", "ليس", "नहीं", "नही", "nahi"]);

function emergency(words: readonly string[], language: string | undefined): SafetyWord | null {
  if (words.length > longestCall || words.some((word) => denials.has(word))) return null;
  for (let from = 0; from < words.length; from++) {
    if (!firstOfEmergencies.has(words[from] ?? "")) continue;
    for (let to = words.length; to > from; to--) {
      const known = phrases.emergency.get(words.slice(from, to).join(" "));
      if (known) return { kind: "emergency", ...prefer(known, language) };
    }
  }
  return null;
}

/** `HELP!!`, `please someone help me`: a message that is nothing but a cry, however often and stretched. */
function help(words: readonly string[], language: string | undefined): SafetyWord | null {
  if (words.length > longestCall) return null;
  const cried = words.filter((word) => !isPolite(word) && !ofHelp.has(word));
  const known = phrases.help.get(once(cried)) ?? phrases.help.get(once(words));
  return known ? { kind: "help", ...prefer(known, language) } : null;
}

/** `heelp help` is `help`. */
function once(words: readonly string[]): string {
  const plain = words.flatMap((word) => word.split("-")).map((word) => word.replace(/(\p{L})\1+/gu, "$1"));
  return plain.filter((word, i) => word !== plain[i - 1]).join(" ");
}

type Known = readonly { readonly phrase: string; readonly language: string }[];

function prefer(known: Known, language: string | undefined): Known[number] {
  return known.find((each) => each.language === language) ?? known[0] ?? { phrase: "", language: "" };
}

function wordsOf(text: string): readonly string[] {
  const plain = clean(text.slice(0, charsRead));
  return isAscii(plain)
    ? asciiPieces(plain, isOfAsciiWord, () => false)
    : (spelledAlike(plain).match(/[\p{L}\p{M}\p{N}'-]+/gu) ?? []);
}

function phraseBook(
  lists: Readonly<Record<string, readonly string[]>>,
  read: (words: readonly string[]) => string = (words) => words.join(" "),
): ReadonlyMap<string, Known> {
  const book = new Map<string, { phrase: string; language: string }[]>();
  for (const [language, list] of Object.entries(lists))
    for (const phrase of list) {
      const key = read(wordsOf(phrase));
      book.set(key, [...(book.get(key) ?? []), { phrase, language }]);
    }
  return book;
}

function listed(list: string): readonly string[] {
  return list.split(",").map((entry) => entry.trim());
}

const polite = new Set(fillers.map((word) => spelledAlike(clean(word))));
const ends = new EndsOfMessages((text) => asListed(wordsOf(text)).split(" "));
/** `pleaseee` is polite, too. */
const isPolite = (word: string) => polite.has(word) || polite.has(unstretched(word));
const ofHelp = new Set(listed(besideHelp).map((word) => spelledAlike(clean(word))));
const cries = Object.fromEntries(Object.entries(callsForHelp).map(([language, list]) => [language, listed(list)]));
const phrases = {
  optOut: phraseBook(optOutWords, asListed),
  emergency: phraseBook(emergencyWords),
  help: phraseBook(cries, once),
};

const firstOfEmergencies = new Set([...phrases.emergency.keys()].map((phrase) => phrase.split(" ", 1)[0]));

/** Every word that an opt-out may have; most messages have another one at their beginning, and are no opt-out. */
const ofOptOuts = new Set([
  ...[...phrases.optOut.keys()].flatMap((phrase) => phrase.split(" ")),
  ...ends.words,
  ...polite,
  ...typed.keys(),
  "do",
  "not",
  "any",
  "more",
]);
const mayOptOut = (word: string) => word.length === 1 || ofOptOuts.has(word) || ofOptOuts.has(unstretched(word));
