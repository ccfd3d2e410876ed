/**
 * The form in which names are compared: no case, accents, vowel signs or punctuation; `St.` is `saint`, `&` is
 * `and`, Arabic letter variants are one, and the English article is dropped.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}|\u0640/gu, "")
    .toLowerCase()
    .replace(/['’‘`ʼ]/g, "")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(st|ste|sta)\b/g, "saint")
    .replace(/\bthe\b/g, " ")
    .replace(/ +/g, " ")
    .trim();
}
