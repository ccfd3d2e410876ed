/** Zero of each script whose digits people type; the nine that follow are its other digits. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x1040, 0x17e0];

function asciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? character : String(code - zero);
}

/** Digits of any script as plain ones. */
export const withPlainDigits = (text: string): string => text.replace(/\p{Nd}/gu, asciiDigit);

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
