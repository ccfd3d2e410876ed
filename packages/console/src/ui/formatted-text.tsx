import { formatted } from "./formatted.ts";

const marks = { plain: "span", bold: "strong", italic: "em", struck: "s", fixed: "code" } as const;

/** A text with WhatsApp's marks, as the person's phone shows it. */
export function FormattedText({ text }: { readonly text: string }) {
  return formatted(text).map(({ kind, text: words }, index) => {
    const Mark = marks[kind];
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
    return <Mark key={index}>{words}</Mark>;
  });
}
