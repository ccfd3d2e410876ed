/** What stands between the cells of a file. */
export type Separator = "COMMA" | "SEMICOLON";

/** Spreadsheets set to a language that writes 1,5 take a comma for the point of a number, and wait for semicolons. */
export function separatorOf(locale: string): Separator {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === "decimal" && value !== ".") ? "SEMICOLON" : "COMMA";
}
