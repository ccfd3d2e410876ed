/**
 * A text that PostgreSQL and UTF-8 can hold: NUL and lone surrogates become U+FFFD. Both arrive as legal JSON
 * escapes, and one such text must not stop the batch around it.
 */
export function clean(text: string): string {
  const formed = text.isWellFormed() ? text : text.toWellFormed();
  return formed.includes("\0") ? formed.replaceAll("\0", "\uFFFD") : formed;
}
