export interface Piece {
  readonly kind: "plain" | "bold" | "italic" | "struck" | "fixed";
  readonly text: string;
}

const marks =
  /```([^`]+)```|(?<![\p{L}\p{N}])(?:\*(?=\S)([^*\n]*\S)\*|_(?=\S)([^_\n]*\S)_|~(?=\S)([^~\n]*\S)~)(?![\p{L}\p{N}])/gu;

/** A text as it reads without WhatsApp's marks, for where there is one line of it. */
export const withoutMarks = (text: string): string =>
  formatted(text)
    .map((piece) => piece.text)
    .join("");

/** Takes WhatsApp's marks out of a text; those within each other stay as they are. */
export function formatted(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(marks)) {
    const [whole, fixed, bold, italic, struck = ""] = match;
    if (match.index > at) pieces.push({ kind: "plain", text: text.slice(at, match.index) });
    if (fixed !== undefined) pieces.push({ kind: "fixed", text: fixed });
    else if (bold !== undefined) pieces.push({ kind: "bold", text: bold });
    else if (italic !== undefined) pieces.push({ kind: "italic", text: italic });
    else pieces.push({ kind: "struck", text: struck });
    at = match.index + whole.length;
  }
  if (at < text.length) pieces.push({ kind: "plain", text: text.slice(at) });
  return pieces;
}
