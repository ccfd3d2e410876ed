const escapes: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
  '"': '"',
};
const escapeSequence = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|([abfnrtv\\"]))/g;

/**
 * The text of a quoted literal. If any escape is not one of ours the backslashes are kept, all of them, so that
 * regular expressions can be written without doubling them.
 */
export function unquote(literal: string): string {
  const inner = literal.slice(1, -1);
  if (!inner.includes("\\")) return inner;
  if (inner.includes("\n") || inner.replaceAll(escapeSequence, "").includes("\\")) return inner;
  try {
    return inner.replace(escapeSequence, (_, x, u, wide, octal, letter) => escaped(x ?? u ?? wide, octal, letter));
  } catch {
    return inner;
  }
}

/** Throws `RangeError` for what is no character. */
function escaped(hex: string | undefined, octal: string | undefined, letter: string | undefined): string {
  if (letter !== undefined) return escapes[letter] ?? letter;
  const code = hex === undefined ? Number.parseInt(octal ?? "", 8) : Number.parseInt(hex, 16);
  if (code >= 0xd800 && code <= 0xdfff) throw new RangeError("half of a surrogate pair is no character");
  return String.fromCodePoint(code);
}

const short: Readonly<Record<string, string>> = {
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
  "\\": "\\\\",
  '"': '\\"',
};

/** The text as a literal that `unquote` reads back. */
export function quote(text: string): string {
  const escapedText = text.replaceAll(
    /[\p{Cc}\\"]/gu,
    (character) => short[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
  // Before the closing quote a template would take the backslash for that of an escaped quote.
  return `"${escapedText.endsWith("\\\\") ? `${escapedText.slice(0, -2)}\\x5c` : escapedText}"`;
}
