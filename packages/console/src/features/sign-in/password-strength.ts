/** Rough, and on the safe side: how hard a password is to guess for a program that knows how people choose. */
export type Strength = "short" | "weak" | "fair" | "strong";

export const shortestPassword = 10;

/** Bits that a character adds, by the kinds that the password mixes; repeated and neighbouring characters add little. */
export function strengthOf(password: string, personal: readonly string[]): Strength {
  if ([...password].length < shortestPassword) return "short";
  const bits = effectiveLength(withoutKnown(password, personal)) * Math.log2(alphabetOf(password));
  if (bits < 45) return "weak";
  return bits < 65 ? "fair" : "strong";
}

/** What guessers try first: words of the hotline, of keyboards, and whatever is known about the person. */
const known = [
  "password",
  "passwort",
  "motdepasse",
  "hotline",
  "whatsapp",
  "qwerty",
  "azerty",
  "letmein",
  "welcome",
  "bonjour",
  "admin",
];

/** A known word counts as one character. */
function withoutKnown(password: string, personal: readonly string[]): string {
  const mine = personal
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 2);
  return [...known, ...mine].reduce((rest, word) => rest.replaceAll(word, "·"), password.toLowerCase());
}

/** "aaaa" and "1234" are one step each time, and no surprise. */
function effectiveLength(text: string): number {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  return codes.reduce((sum, code, index) => {
    const before = codes[index - 1];
    return sum + (before !== undefined && Math.abs(code - before) <= 1 ? 0.25 : 1);
  }, 0);
}

const kinds: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[0-9]/, 10],
  [/[ -/:-@[-`{-~]/, 33],
  [/[^ -~]/, 60],
];

const alphabetOf = (password: string): number =>
  kinds.reduce((size, [kind, letters]) => size + (kind.test(password) ? letters : 0), 0);
