import type { ContactId } from "@hotline/core/model/ids.ts";
import type { Known } from "../segments/known.ts";
import type { ImportSettings } from "./columns.ts";
import { type ReadRow, type RowProblem, readRow } from "./read-row.ts";

/** What is to be done with a row. */
export type Planned =
  | {
      readonly kind: "create" | "update";
      readonly row: number;
      readonly read: ReadRow;
      readonly contactId: ContactId | null;
    }
  | {
      readonly kind: "skip" | "reject";
      readonly row: number;
      readonly phone: string | null;
      readonly problem: RowProblem;
    };

interface KnownPerson {
  readonly id: ContactId;
  /** A row of the same file was about this person. */
  readonly isOfFile: boolean;
}

/** The rows as they can be read, each with its number. */
export function readRows(
  rows: readonly { readonly row: number; readonly cells: readonly string[] }[],
  settings: ImportSettings,
  known: Known,
) {
  return rows.map(({ row, cells }) => ({ row, reading: readRow(cells, settings, known) }));
}

export const phonesOf = (readings: ReturnType<typeof readRows>): readonly string[] =>
  readings.flatMap(({ reading }) => ("row" in reading ? [reading.row.phone] : []));

/** Of several rows about one number the first counts; what is done with known people is the settings' to say. */
export function planRows(
  readings: ReturnType<typeof readRows>,
  { mode }: ImportSettings,
  people: ReadonlyMap<string, KnownPerson>,
): readonly Planned[] {
  const seen = new Set<string>();
  return readings.map(({ row, reading }): Planned => {
    if ("problem" in reading) return { kind: "reject", row, phone: null, problem: reading.problem };
    const read = reading.row;
    const { phone } = read;
    const person = people.get(phone);
    const skip = (code: RowProblem["code"]): Planned => ({ kind: "skip", row, phone, problem: { code } });
    if (seen.has(phone) || person?.isOfFile) return skip("twice");
    seen.add(phone);
    if (person && mode === "CREATE_ONLY") return skip("known");
    if (!person && mode === "UPDATE_ONLY") return skip("unknown");
    return { kind: person ? "update" : "create", row, read, contactId: person?.id ?? null };
  });
}
