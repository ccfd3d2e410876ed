/** How a file tells moments: as spreadsheets count with them and in the zone of whoever asked, or as programs read them. */
export interface Moments {
  /** A column's title; it says in which zone its moments are. */
  title(name: string): string;
  text(at: Date | number | null): string;
}

export function momentsIn(timeZone: string | undefined): Moments {
  if (timeZone === undefined)
    return { title: (name) => name, text: (at) => (at === null ? "" : new Date(at).toISOString()) };
  // Sweden writes `2026-03-01 14:30:00`.
  const format = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return { title: (name) => `${name} (${timeZone})`, text: (at) => (at === null ? "" : format.format(at)) };
}
