/*
 * How much of a password would surprise a program that knows how people choose. No list of all that ever leaked: what is
 * tried first is one common word, or a walk over the keyboard, with a year or "123!" behind it.
 */

/** Words that stand in most passwords that leaked, in the languages of the console, and those of this program. */
const known = [
  ...["password", "passwort", "motdepasse", "contraseña", "contrasena", "senha", "secret", "changeme", "letmein"],
  ...["welcome", "bienvenue", "bonjour", "hello", "login", "admin", "administrator", "administrateur", "default"],
  ...["iloveyou", "jetaime", "sunshine", "princess", "monkey", "dragon", "master", "shadow", "superman", "batman"],
  ...["football", "baseball", "basketball", "soccer", "liverpool", "chelsea", "arsenal", "barcelona", "pokemon"],
  ...["trustno1", "whatever", "freedom", "blessed", "jesus", "computer", "internet", "samsung", "google", "facebook"],
  ...[
    "whatsapp",
    "hotline",
    "covid",
    "health",
    "summer",
    "winter",
    "spring",
    "autumn",
    "january",
    "february",
    "august",
  ],
  ...["september", "october", "november", "december", "qwerty", "qwertz", "azerty", "1q2w3e4r", "1qaz2wsx", "zaq12wsx"],
];

/** Signs that stand for letters, as in "p@ssw0rd". */
const alike: Readonly<Record<string, string>> = { a: "[a@4]", e: "[e3]", i: "[i1!]", l: "[l1]", o: "[o0]", s: "[s$5]" };

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn"];

/** Signs that nobody foresees, about: fewer than these are found in an afternoon. */
const fewest = 5;

/** Whether a password is among those that are tried first; `personal` is what others know about whose it is. */
export function isGuessable(password: string, personal: readonly string[]): boolean {
  return surpriseOf(password, personal) < fewest;
}

/** In characters: a known word counts as one, a digit or sign as half of one, a repeated or neighbouring one as a quarter. */
export function surpriseOf(password: string, personal: readonly string[]): number {
  const letters = [...onceOnly(withoutKnown(password, personal))];
  return letters.reduce((sum, letter, index) => sum + weightOf(letter, letters[index - 1]), 0);
}

function withoutKnown(password: string, personal: readonly string[]): string {
  const mine = personal
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 2);
  const longestFirst = [...known, ...mine].toSorted((one, other) => other.length - one.length);
  const wholes = personal.filter((text) => text.length > 2).map((text) => text.toLowerCase());
  const rest = wholes.reduce((left, text) => left.replaceAll(text, "·"), password.toLowerCase());
  return longestFirst.reduce((left, word) => left.replaceAll(patternOf(word), "·"), rest);
}

/** Of letters and digits alone, so nothing in it is a sign of patterns. */
const patternOf = (word: string): RegExp => new RegExp([...word].map((sign) => alike[sign] ?? sign).join(""), "gu");

/** "abcabcabc" is "abc". Of a long text only its end could be left out: it has enough without. */
const onceOnly = (text: string): string => (text.length > 64 ? text : text.replaceAll(/(.+?)\1+/gu, "$1"));

function weightOf(letter: string, before: string | undefined): number {
  if (before !== undefined && isNext(before, letter)) return 0.25;
  return /[!-@[-`{-~]|\p{Nd}/u.test(letter) ? 0.5 : 1;
}

/** "1234", "aaaa" and "tyui" are one step each time. */
function isNext(before: string, letter: string): boolean {
  if (Math.abs((letter.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)) <= 1) return true;
  return rows.some((row) => row.includes(before + letter) || row.includes(letter + before));
}
