import { withPlainDigits } from "./written.ts";

/** Other letters as Latin ones, as people write them on a keyboard that has no others. Marks are gone by then. */
const letters: ReadonlyMap<string, string> = new Map(
  [
    // Latin letters that are more than one with a mark, such as Hausa's.
    "ß ss æ ae œ oe ø o ł l đ d ı i ɓ b ɗ d ƙ k ƴ y ŋ ng ə e ɛ e ɔ o þ th ð d",
    // Arabic, with the letters of Persian and Urdu.
    "ا a ٱ a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ل l م m ن n ه h و w ي y ى a ة a",
    "پ p چ ch ژ zh گ g ک k ی y ٹ t ڈ d ڑ r ں n ے e ھ h ہ h",
    // Cyrillic
    "а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya",
    "і i є e ґ g қ q ғ g ң n ө o ү u ұ u һ h ә a",
    // Greek
    "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o",
  ].flatMap((row) =>
    [...row.matchAll(/(\S) ([a-z]+)/gu)].map(([, letter = "", latin = ""]) => [letter, latin] as const),
  ),
);

/** The scripts of India and its neighbours stand one after the other, each with the same sounds in the same places. */
const indic = /[\u0900-\u0d7f]/g;
const independent = "n n h - a a i i u u ri li e e e ai o o o au".split(" ");
const consonants = "k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h".split(" ");
const vowels = "a i i u u ri ri e e e ai o o o au".split(" ");
const place = (sign: string) => sign.charCodeAt(0) & 0x7f;
const isConsonant = (at: number) => at >= 0x15 && at <= 0x39;

function latinOfIndic(sign: string, next: string): string {
  const at = place(sign);
  if (isConsonant(at)) {
    const follows = /[\u0900-\u0d7f]/.test(next) ? place(next) : 0;
    // A consonant has an a in it, but before another vowel and, as it is spoken, at a word's end.
    const bare = follows === 0 || (follows >= 0x3e && follows <= 0x4d);
    return `${consonants[at - 0x15] ?? ""}${bare ? "" : "a"}`;
  }
  if (at >= 0x3e && at <= 0x4c) return vowels[at - 0x3e] ?? "";
  return (at >= 1 && at <= 0x14 ? independent[at - 1] : "")?.replace("-", "") ?? "";
}

/**
 * A key from what somebody typed, in small Latin letters, digits and _: what journeys and reports call a thing for good. Empty
 * in a script that is not known here.
 */
export function keyFrom(typed: string, longest = 60): string {
  const plain = withPlainDigits(typed.normalize("NFKC")).replace(/[\u093c\u09bc\u0a3c\u0abc\u0b3c]/g, "");
  const latin = plain.replace(indic, (sign, at: number) => latinOfIndic(sign, plain[at + 1] ?? ""));
  const words = latin
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9\s]/gu, (letter) => letters.get(letter) ?? (/\p{L}/u.test(letter) ? "" : "_"))
    .replace(/[^a-z0-9]+/g, "_");
  return words
    .replace(/^[_0-9]+/, "")
    .slice(0, longest)
    .replace(/_+$/, "");
}
