/** The moment at which the clocks of a zone show "2026-03-01T08:00". */
export function momentIn(timeZone: string, shown: string): Date {
  const wanted = Date.parse(`${shown}Z`);
  const aheadMs = (at: number) => Date.parse(`${clockIn(timeZone, new Date(at))}Z`) - at;
  // The second look is for the days on which summer time begins or ends in between.
  const near = wanted - aheadMs(wanted);
  return new Date(wanted - aheadMs(near));
}

/** What the clocks of a zone show, to the minute: "2026-03-01T08:00", as a field for day and time takes it. */
export function clockIn(timeZone: string, at: Date): string {
  const day = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  // Swedish writes days and times as ISO 8601 does.
  return new Intl.DateTimeFormat("sv", { timeZone, ...day, ...time }).format(at).replace(" ", "T");
}

/** "2026-03-01" and one day is "2026-03-02". */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** When a day ends by the clocks of a zone. */
export const endOfDay = (timeZone: string, day: string): Date => momentIn(timeZone, `${dayAfter(day, 1)}T00:00`);
