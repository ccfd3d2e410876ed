import type { HoursSpan, OpeningHours, SpecialDay, Weekday } from "@hotline/core/model/triage.ts";

interface TimeSpan {
  readonly from: string;
  readonly to: string;
}

interface Span extends TimeSpan {
  readonly day: Weekday;
}

const days: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Hours as people see them: one span after the other, from Monday. */
export function spansOf(hours: OpeningHours): readonly Span[] {
  return days.flatMap((day) => (hours[day] ?? []).map(([from, to]) => ({ day, from, to })));
}

/** Hours as journeys and triage read them. */
export function hoursOf(spans: readonly Span[]): OpeningHours {
  const open = days.filter((day) => spans.some((span) => span.day === day));
  return Object.fromEntries(open.map((day) => [day, inOrder(spans.filter((span) => span.day === day))]));
}

export const timeSpansOf = (hours: readonly HoursSpan[]): readonly TimeSpan[] =>
  hours.map(([from, to]) => ({ from, to }));

/** Those of every year first, then one after the other. */
export function specialDaysOf(
  given: readonly (Omit<SpecialDay, "hours"> & { readonly hours: readonly TimeSpan[] })[],
): readonly SpecialDay[] {
  return given
    .map(({ date, name, hours }) => ({ date: date.trim(), name: name.trim(), hours: inOrder(hours) }))
    .sort((a, b) => a.date.localeCompare(b.date));
}

const inOrder = (spans: readonly TimeSpan[]): readonly HoursSpan[] =>
  spans.toSorted((a, b) => a.from.localeCompare(b.from)).map(({ from, to }) => [from, to]);
