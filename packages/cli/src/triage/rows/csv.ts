import { CsvError, parse } from "csv-parse/sync";
import { type Refuse, type Row, standsOn } from "./row.ts";

/** The rows of a CSV file with a heading line, or its first `most`. Columns are parted by commas, semicolons or tabs. */
export function csvRows(name: string, text: string, refuse: Refuse, most?: number): readonly Row[] {
  try {
    return parse(text, {
      bom: true,
      columns: true,
      delimiter: delimiterOf(text),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      on_record: (row: Row, { lines }) => standsOn(row, lines),
      ...(most !== undefined && { to: most }),
      skip_records_with_error: true,
      on_skip: (error) => {
        refuse(`${name}, ${whyNot(error)}`);
        return undefined;
      },
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    refuse(`${name} is no CSV file with a heading line: ${whyNot(cause)}`);
    return [];
  }
}

/** What the heading line has most of, outside quotation marks: spreadsheets write semicolons where a comma is for decimals. */
function delimiterOf(text: string): string {
  const [heading = ""] = text.split(/\r\n|\n|\r/, 1);
  const bare = heading.replace(/"[^"]*"/g, "");
  const times = (mark: string) => bare.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

function whyNot(error: CsvError | undefined): string {
  const line = `line ${error?.lines ?? "?"}`;
  switch (error?.code) {
    case "CSV_RECORD_INCONSISTENT_COLUMNS":
    case "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH":
      return `${line}: it has more or fewer columns than the heading line: put a text with commas in "quotation marks".`;
    case "CSV_QUOTE_NOT_CLOSED":
      return `${line}: a quotation mark is opened here or on a line before, and never closed.`;
    default:
      return `${line}: ${error?.message ?? "it cannot be read."}`;
  }
}
