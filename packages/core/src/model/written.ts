const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));

/** Unicode lays the digits of each script in a row from zero to nine; where two rows touch, the other is whole, too. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (isDigit(zero - 1)) zero -= 1;
  return String((code - zero) % 10);
}

/** Digits of any script as plain ones. */
export const withPlainDigits = (text: string): string => text.replace(/[^\P{Nd}0-9]/gu, plainDigit);

/** Numbers in circles, in brackets and with a dot, and the first of each of their rows: ① ⑴ ⒈ ⓵ ❶ ➀ ➊. */
const marked = /[\u2460-\u249b\u24f5-\u24fe\u2776-\u2793\u24ea\u24ff]/gu;
const markedRows = [0x2460, 0x2474, 0x2488, 0x24f5, 0x2776, 0x2780, 0x278a];

function plainMarked(mark: string): string {
  const code = mark.codePointAt(0) ?? 0;
  const first = markedRows.findLast((each) => each <= code) ?? code;
  return mark === "⓪" || mark === "⓿" ? "0" : String(code - first + 1);
}

/** How somebody chooses from a menu, in plain digits: of any script, in a circle, or on a key (2️⃣). */
export const withPlainChoice = (text: string): string =>
  // Most words are; each is compared with each of a router.
  /^\p{ASCII}*$/u.test(text) ? text : withPlainDigits(text.replace(marked, plainMarked).replace(/\ufe0f?\u20e3/gu, ""));

/**
 * A phone number as it was typed or copied, in plain characters: ٠٨٢ as 082, every dash as one, and without the marks that
 * telephones and spreadsheets put around numbers to keep their direction, which nobody sees.
 */
export function plainNumber(written: string): string {
  return withPlainDigits(written.normalize("NFKC"))
    .replace(/\p{Cf}/gu, "")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .trim();
}
