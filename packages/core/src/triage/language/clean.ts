/** Longer messages say no more about their language, and cost would grow with them. */
const charsRead = 240;

/**
 * What of a message tells its language: its letters in lower case, words set apart by one space, a space at either end.
 * Links, addresses, digits, emoji and invisible marks are gone; `heeeelp` is `heelp`.
 */
export function languageText(message: string): string {
  const words = message
    .slice(0, charsRead)
    .replace(/https?:\/\/\S*|www\.\S*/gi, " ")
    .replace(/\p{Cf}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’‘`ʼ]/g, "'")
    .replace(/[^\p{L}\p{M}'-]+/gu, " ")
    .replace(/(.)\1{2,}/gu, "$1$1")
    .replace(/(^| )['-]+|['-]+(?= |$)/g, " ")
    .replace(/ +/g, " ")
    .trim();
  return words === "" ? "" : ` ${words} `;
}

/** The text as people type who have no key for accents. */
export function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin})[\u0300-\u036f]+/gu, "")
    .normalize("NFC");
}
