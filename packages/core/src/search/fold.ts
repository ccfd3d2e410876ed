import { withPlainDigits } from "../model/written.ts";

/** Marks that people leave out when they search: accents, Arabic vowels and hamzas, Hebrew points; not the vowels of Indic scripts. */
const leftOut = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u0640\u064b-\u065f\u0670]/gu;
const alike: readonly (readonly [RegExp, string])[] = [
  [/\u0649/gu, "\u064a"],
  [/\u0629/gu, "\u0647"],
  [/ß/gu, "ss"],
  [/ı/gu, "i"],
];

/** A text as search compares it: small letters and plain digits, one shape for each, without marks that are often left out. */
export function fold(text: string): string {
  let folded = withPlainDigits(text.normalize("NFKD").toLowerCase()).replace(leftOut, "");
  for (const [letter, other] of alike) folded = folded.replace(letter, other);
  return folded.normalize("NFC");
}
