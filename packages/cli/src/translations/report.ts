import type { Entry, TranslationReport } from "@hotline/core/flow/translations/index.ts";

/** How many texts of a kind are shown; the file itself has them all. */
const shown = 10;

/** What became of a file with translations, as lines. */
export function printTranslations(report: TranslationReport): readonly string[] {
  const { added, changed, unchanged, stale, missing, unknown } = report;
  return [
    `${added} new, ${changed} changed, ${unchanged} as before.`,
    ...list(`The text is another since the file was made; export again (${stale.length})`, stale.map(staleLine)),
    ...list(`Still without a translation (${missing.length})`, missing.map(line)),
    ...list(`In the file and not in the hotline (${unknown.length})`, unknown),
  ];
}

function list(heading: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length - shown;
  return [
    `${heading}:`,
    ...lines.slice(0, shown).map((one) => `  ${one}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function line({ about, source }: Entry): string {
  return `${about}: ${short(source)}`;
}

function staleLine({ about, source, now }: Entry & { readonly now: string }): string {
  return `${about}: was ${short(source)}, is ${short(now)}`;
}

function short(text: string): string {
  const oneLine = JSON.stringify(text.replaceAll(/\s+/g, " ").trim());
  return oneLine.length > 80 ? `${oneLine.slice(0, 77)}..."` : oneLine;
}
