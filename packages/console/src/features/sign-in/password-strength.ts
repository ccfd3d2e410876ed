import { isGuessable, surpriseOf } from "@hotline/core/model/passwords.ts";

/** Rough, and on the safe side: how hard a password is to guess for a program that knows how people choose. */
export type Strength = "short" | "weak" | "fair" | "strong";

export const shortestPassword = 10;

/** Bits that a character adds, by the kinds that the password mixes; what the server refuses is weak in any case. */
export function strengthOf(password: string, personal: readonly string[]): Strength {
  if ([...password].length < shortestPassword) return "short";
  const bits = surpriseOf(password, personal) * Math.log2(alphabetOf(password));
  if (bits < 45 || isGuessable(password, personal)) return "weak";
  return bits < 65 ? "fair" : "strong";
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
