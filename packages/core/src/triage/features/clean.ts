/** WhatsApp's longest message. What comes after it in a longer text is not read, so a megabyte costs no more. */
export const longestText = 4_096;

/** Characters that change how a text looks and not what it says: zero-width, direction, variation, soft hyphen. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** Latin, Greek and Cyrillic accents, often left out by thumbs; vowel signs of other scripts are letters and stay. */
const accents = /[\u0300-\u036f]/g;
const stretched = /(\p{L})\1{2,}/gu;
const quotes = /[\u2018\u2019\u02bc\u0060\u00b4]/g;

/**
 * The form in which texts are compared: small letters, no accents, no invisible characters, `heeeelp` as `heelp`.
 * At most `longestText` UTF-16 units of it.
 */
export function clean(text: string): string {
  const short = text.length > longestText ? text.slice(0, longestText) : text;
  const plain = isAscii(short) ? short : unadorned(short);
  const small = plain.toLowerCase();
  return hasThrice(small) ? small.replace(stretched, "$1$1") : small;
}

/** Whether any character stands three times in a row: hardly ever, and much quicker to see than to replace. */
function hasThrice(text: string): boolean {
  let [before, times] = [-1, 1];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    times = unit === before ? times + 1 : 1;
    if (times === 3 || unit >= surrogate) return true;
    before = unit;
  }
  return false;
}
/** From here on two units may be one character. */
const surrogate = 0xd800;

function unadorned(text: string): string {
  const open = text.replace(invisible, "").normalize("NFKD").replace(accents, "").normalize("NFC");
  // Compatibility forms may be longer than what they stand for (one ligature of Arabic has eighteen letters).
  return open.slice(0, longestText).replace(quotes, "'");
}

/** Whether a text has nothing beyond the letters of English: most messages, and the quickest to read. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
