const stored = "hotline.contacts.columns";

/** Columns that can be left out, beside those of fields (`field:key`). The person is always shown. */
export const ownColumns = ["number", "language", "groups", "lastSeen", "created"] as const;
export type OwnColumn = (typeof ownColumns)[number];

const usual: readonly string[] = ["number", "groups", "lastSeen"];

/** The columns that this browser showed last. */
export function rememberedColumns(storage: Pick<Storage, "getItem">): readonly string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(stored) ?? "null");
    if (Array.isArray(kept) && kept.every((one) => typeof one === "string")) return kept;
  } catch {
    // What somebody wrote there by hand is no choice.
  }
  return usual;
}

export function rememberColumns(storage: Pick<Storage, "setItem">, columns: readonly string[]): void {
  storage.setItem(stored, JSON.stringify(columns));
}

/** The choice with one column more or less. */
export function toggled(columns: readonly string[], column: string): readonly string[] {
  return columns.includes(column) ? columns.filter((one) => one !== column) : [...columns, column];
}
