/** When a conversation may come back, by the clocks of the operator's zone. */
export function snoozeTimes(
  now: Date,
  timeZone: string,
): readonly { readonly key: "hour" | "evening" | "tomorrow" | "week"; readonly at: Date }[] {
  const today = clockIn(timeZone, now).slice(0, 10);
  const at = (days: number, time: string) => momentIn(timeZone, `${dayAfter(today, days)}T${time}`);
  const evening = at(0, "18:00");
  return [
    { key: "hour", at: new Date(now.getTime() + 3_600_000) },
    ...(evening.getTime() - now.getTime() > 3_600_000 ? [{ key: "evening" as const, at: evening }] : []),
    { key: "tomorrow", at: at(1, "08:00") },
    { key: "week", at: at(7, "08:00") },
  ];
}

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

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
