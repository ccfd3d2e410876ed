/** WhatsApp's marks in a message: *bold*, _italic_, ~struck~, `code`, ```block``` and links. */
export type Span =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bold" | "italic" | "struck"; readonly inner: readonly Span[] }
  | { readonly kind: "mono"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly url: string };

const kinds = { "*": "bold", _: "italic", "~": "struck" } as const;

/** A mark counts only at a word's edge and within one line, so 2*3*4 and snake_case stay as they are. */
const token =
  /```([\s\S]+?)```|`([^`\n]+)`|(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)*_~])|(?<![\p{L}\p{N}*_~])([*_~])(?!\s|\4)([^\n]+?)(?<!\s)\4(?![\p{L}\p{N}])/gu;

export function richText(text: string): readonly Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    if (match.index > end) spans.push({ kind: "text", text: text.slice(end, match.index) });
    spans.push(spanOf(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) spans.push({ kind: "text", text: text.slice(end) });
  return spans;
}

function spanOf([whole, block, code, url, mark, inner]: RegExpExecArray): Span {
  if (block !== undefined || code !== undefined) return { kind: "mono", text: block ?? code ?? "" };
  if (url !== undefined) return { kind: "link", text: url, url };
  if (mark === "*" || mark === "_" || mark === "~") return { kind: kinds[mark], inner: richText(inner ?? "") };
  return { kind: "text", text: whole };
}

/** As WhatsApp: beyond about 770 characters a message is folded. */
const foldedLength = 770;

/** The part shown before "Read more", cut at a word; null where the whole text is shown. */
export function folded(text: string): string | null {
  if (text.length <= foldedLength * 1.15) return null;
  const cut = text.slice(0, foldedLength);
  const edge = cut.search(/\s\S*$/u);
  return edge > foldedLength / 2 ? cut.slice(0, edge) : cut;
}

/** Written out, since `\p{RGI_Emoji}` of the `v` flag takes two seconds to compile. */
const fewEmoji =
  /^(?:(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic})*)\s?){1,3}$/u;

/** One to three emoji alone are shown large. */
export function isBigEmoji(text: string): boolean {
  return fewEmoji.test(text.trim());
}
