interface Row {
  readonly id: string;
}

/** The list with what is newer of it, and in front of it what was not there yet; both are the newest first. */
export function withNewest<T extends Row>(rows: readonly T[], newest: readonly T[]): readonly T[] {
  const newer = new Map(newest.map((row) => [row.id, row]));
  const known = new Set(rows.map(({ id }) => id));
  const first = rows[0]?.id ?? "";
  const added = newest.filter(({ id }) => !known.has(id) && id > first);
  return [...added, ...rows.map((row) => newer.get(row.id) ?? row)];
}
