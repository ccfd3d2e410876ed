/** What is being written at the cursor: a shortcut of a saved answer, or the name of a member. */
export interface Token {
  readonly kind: "saved" | "mention";
  readonly query: string;
  readonly from: number;
  readonly to: number;
}

const tokens = /(^|\s)([/@])([\p{L}\p{N}_-]*)$/u;

/** The token that ends at the cursor; members are only named in notes, saved answers only said to people. */
export function tokenAt(text: string, cursor: number, isNote: boolean): Token | null {
  const [, before, sign, query] = tokens.exec(text.slice(0, cursor)) ?? [];
  if (sign === undefined || query === undefined || before === undefined) return null;
  if ((sign === "@") !== isNote) return null;
  return { kind: sign === "@" ? "mention" : "saved", query, from: cursor - query.length - 1, to: cursor };
}

/** The text with something in the place of a token, and where the cursor is then. */
export function replaced(
  text: string,
  { from, to }: Token,
  by: string,
): { readonly text: string; readonly cursor: number } {
  return { text: text.slice(0, from) + by + text.slice(to), cursor: from + by.length };
}

interface Saved {
  readonly shortcut: string;
  readonly title: string;
}

/** Those whose shortcut begins so first, then those that have the letters anywhere. */
export function matching<T extends Saved>(all: readonly T[], query: string): readonly T[] {
  const wanted = query.toLocaleLowerCase();
  const begins = all.filter(({ shortcut }) => shortcut.toLocaleLowerCase().startsWith(wanted));
  const has = all.filter(
    (one) => !begins.includes(one) && `${one.shortcut} ${one.title}`.toLocaleLowerCase().includes(wanted),
  );
  return [...begins, ...has].slice(0, 8);
}

/** A saved answer in the person's language where there is one, its placeholders filled in. */
export function savedText(
  texts: unknown,
  language: string,
  languages: readonly string[],
  values: Readonly<Record<string, string>>,
): string {
  const byLanguage = (typeof texts === "object" && texts !== null ? texts : {}) as Readonly<Record<string, string>>;
  const best = [language, ...languages, ...Object.keys(byLanguage)].find((one) => byLanguage[one] !== undefined);
  const text = best === undefined ? "" : (byLanguage[best] ?? "");
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/**
 * The answer with a suggested one after what was written already. The suggestion before it that nobody touched gives it its
 * place: somebody looks for the one that fits.
 */
export function withSuggested(text: string, said: string, before: string): string {
  const isUntouched = before !== "" && text.endsWith(before);
  const own = (isUntouched ? text.slice(0, -before.length) : text).trimEnd();
  return own === "" ? said : `${own}\n${said}`;
}
