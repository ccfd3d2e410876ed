/** What a spreadsheet computes or runs when it opens the file, in full width, too; see OWASP on CSV injection. */
const formula = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const plainNumber = /^[+-]?\d[\d.]*$/;

/** What stands between cells. Spreadsheets set to a language that writes 1,5 open files with commas in one column. */
export type CsvSeparator = "COMMA" | "SEMICOLON";

const between: Readonly<Record<CsvSeparator, string>> = { COMMA: ",", SEMICOLON: ";" };

/** A line of CSV. What would run as a formula gets a quote before it, which imports take away again. */
export function csvLine(cells: readonly string[], separator: CsvSeparator = "COMMA"): string {
  return `${cells.map(csvCell).join(between[separator])}\r\n`;
}

function csvCell(cell: string): string {
  const safe = formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell without the quote that our own exports, and others, put before a formula. */
export function withoutQuote(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
