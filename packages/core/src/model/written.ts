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
