import type { Entry } from "@hotline/core/flow/translations/index.ts";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import type { Format } from "./format.ts";

const columns = ["key", "about", "source", "translation"] as const;

/** A table for a spreadsheet: one text a row. */
export const csv: Format = {
  extension: "csv",
  write(entries) {
    const rows = entries.map((entry) => columns.map((column) => unformula(entry[column])));
    // The mark tells spreadsheets that it is UTF-8; without it they guess, and break every accent.
    return stringify([columns, ...rows], { bom: true });
  },
  read(text) {
    const rows = parseTable(text);
    const missing = columns.filter(
      (column) => column !== "about" && !(column in (rows[0] ?? { key: 0, source: 0, translation: 0 })),
    );
    if (missing.length > 0)
      throw new Error(`The table has no column ${missing.join(", ")}; leave its first row as it is.`);
    return rows.map(
      (row): Entry => ({
        key: reformula(row["key"] ?? ""),
        about: reformula(row["about"] ?? ""),
        source: reformula(row["source"] ?? ""),
        translation: reformula(row["translation"] ?? ""),
      }),
    );
  },
};

function parseTable(text: string): readonly Readonly<Record<string, string>>[] {
  // In half of Europe spreadsheets part columns with semicolons.
  const [header = ""] = text.split(/\r?\n/, 1);
  const delimiter = [",", ";", "\t"].find((one) => header.split(one).length >= columns.length - 1) ?? ",";
  try {
    return parse(text, { bom: true, columns: true, delimiter, relax_column_count: true, skip_empty_lines: true });
  } catch (cause) {
    throw new Error(`The table cannot be read: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** What a spreadsheet would compute or run when it opens the file, in full width, too; see OWASP on CSV injection. */
const formula = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A quote in front makes a text of it. */
function unformula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

function reformula(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
