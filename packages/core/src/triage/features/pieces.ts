/** What a regular expression finds in a text, one after the other. */
export function* piecesOf(text: string, what: RegExp): Generator<string> {
  for (const [found] of text.matchAll(what)) yield found;
}

export const isAsciiLetterOrDigit = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);

/** Also the apostrophe and the hyphen. */
export const isOfAsciiWord = (unit: number) => isAsciiLetterOrDigit(unit) || unit === 39 || unit === 45;

/**
 * The same for a text of small English letters, several times quicker: runs of characters that are of a word, and between
 * them single marks. Most messages are such texts, and every stage cuts them.
 */
export function asciiPieces(
  text: string,
  isOfWord: (unit: number) => boolean,
  isMark: (unit: number) => boolean,
): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    if (at < text.length && isOfWord(unit)) continue;
    if (at > from) pieces.push(text.slice(from, at));
    if (isMark(unit)) pieces.push(text.slice(at, at + 1));
    from = at + 1;
  }
  return pieces;
}
