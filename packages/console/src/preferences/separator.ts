import type { CsvSeparator } from "../generated/graphql.ts";

/** Spreadsheets set to a language that writes 1,5 take a comma for the point of a number, and wait for semicolons. */
export function separatorOf(locale: string): CsvSeparator {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === "decimal" && value !== ".") ? "SEMICOLON" : "COMMA";
}
