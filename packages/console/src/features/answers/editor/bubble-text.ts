/** A piece of a message as the phone shows it. */
export interface Piece {
  readonly style: "plain" | "bold" | "italic" | "struck" | "code";
  readonly text: string;
}

const marks: Readonly<Record<string, Piece["style"]>> = { "*": "bold", _: "italic", "~": "struck" };
/** A mark counts where a word begins and ends with it; three backticks count anywhere. */
const styled = /```([\s\S]+?)```|(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\2(?![\p{L}\p{N}])/gu;

/** WhatsApp's formatting: `*bold*`, `_italic_`, `~struck~` and three backticks. One level: what is inside stays as it is. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(styled)) {
    if (match.index > from) pieces.push({ style: "plain", text: text.slice(from, match.index) });
    const [whole, code, mark = "", inner = ""] = match;
    pieces.push(code === undefined ? { style: marks[mark] ?? "plain", text: inner } : { style: "code", text: code });
    from = match.index + whole.length;
  }
  if (from < text.length) pieces.push({ style: "plain", text: text.slice(from) });
  return pieces;
}
