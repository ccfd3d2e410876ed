import { clockIn, dayAfter, momentIn } from "../../../i18n/clock.ts";

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
