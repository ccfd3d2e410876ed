/** What a spreadsheet takes for a formula when it opens the file; a plain signed number is none. */
const formula = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?\d[\d.]*$/;

/** A line of CSV. What would run as a formula gets a quote before it, which imports take away again. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string): string {
  const safe = formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
