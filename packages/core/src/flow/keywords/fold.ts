/** Zero of each script whose digits people type; the nine that follow are its other digits. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x1040, 0x17e0];

function asciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? character : String(code - zero);
}

/**
 * A text as keywords are compared: without case, accents, marks, punctuation and emoji; digits of any script and
 * emoji digits ("1️⃣", "🔟", "①") as plain ones. Letters of every script stay. A text of nothing but emoji stays as it is,
 * so that an emoji can be a keyword.
 */
export function fold(text: string): string {
  const folded = text
    .replaceAll("🔟", " 10 ")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/['’ʼ`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return folded === "" ? text.replace(/\s|\u200d|\ufe0f/g, "") : folded;
}
