import { iso6393To1 } from "iso-639-3";

const byTwoLetters: ReadonlyMap<string, string> = new Map(
  Object.entries(iso6393To1).map(([three, two]): [string, string] => [two, three]),
);

/** The language in three letters, e.g. `hi` → `hin`; what is no code of two letters stays as it is. */
export function threeLetters(code: string): string {
  return byTwoLetters.get(code.toLowerCase().split(/[-_]/)[0] ?? "") ?? code;
}

/** The language in two letters where it has such a code, e.g. `hin` → `hi`. */
export function twoLetters(code: string): string {
  return iso6393To1[code] ?? code;
}

/** Whether this names a language that a contact can speak: `und` and `base` say that nobody told. */
export function isLanguage(code: string): boolean {
  return /^[a-z]{3}$/.test(code) && code !== "und" && code !== "mul" && code !== "zxx";
}
