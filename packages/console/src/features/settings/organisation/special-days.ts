import { datesTwice, isSpecialDate, isYearly } from "@hotline/core/model/special-days.ts";
import type { SettingsPartsFragment, SpecialDayInput } from "../../../generated/graphql.ts";
import { slipIn } from "./hours.ts";

/** A day on which other hours hold; its date is empty until one is chosen. */
export type SpecialDay = SpecialDayInput;

/** The days of the settings, as a form holds them and sends them back: what comes first is first, from `today` on. */
export const daysOf = (days: SettingsPartsFragment["specialDays"], today: string): SpecialDay[] =>
  days
    .map(({ date, name, hours }) => ({ date, name, hours: hours.map(({ from, to }) => ({ from, to })) }))
    .toSorted((a, b) => comesNext(a.date, today).localeCompare(comesNext(b.date, today)));

/** Whether a day is over and comes no more; `today` and it as `2026-12-24`. */
export const isOver = ({ date }: SpecialDay, today: string): boolean => date !== "" && !isYearly(date) && date < today;

/** `2026-12-25` for a day of every year: when it comes next, from today on. */
export function comesNext(date: string, today: string): string {
  if (!isYearly(date)) return date;
  const year = Number(today.slice(0, 4));
  // The 29th of February may be eight years away, over a year such as 2100.
  const dates = Array.from({ length: 9 }, (_, ahead) => `${year + ahead}-${date}`);
  return dates.find((each) => each >= today && isSpecialDate(each)) ?? date;
}

/** The same day of every year, or only when it comes next. */
export const repeated = (date: string, isEveryYear: boolean, today: string): string =>
  isEveryYear ? date.slice("2026-".length) : comesNext(date, today);

export type DaySlip = "none" | "twice";

/** What is not as it should be with the date of one of these days: none is chosen, or another one has it, too. */
export function daySlipOf(days: readonly SpecialDay[], { date }: SpecialDay): DaySlip | undefined {
  if (date === "") return "none";
  return datesTwice(days).has(date) ? "twice" : undefined;
}

export const hasDaySlip = (days: readonly SpecialDay[]): boolean =>
  days.some((day) => daySlipOf(days, day) !== undefined || slipIn(day.hours) !== undefined);
