import type { OpeningHours, Weekday } from "@hotline/core/model/triage.ts";

interface Span {
  readonly day: Weekday;
  readonly from: string;
  readonly to: string;
}

const days: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Hours as people see them: one span after the other, from Monday. */
export function spansOf(hours: OpeningHours): readonly Span[] {
  return days.flatMap((day) => (hours[day] ?? []).map(([from, to]) => ({ day, from, to })));
}

/** Hours as journeys and triage read them. */
export function hoursOf(spans: readonly Span[]): OpeningHours {
  const open = days.filter((day) => spans.some((span) => span.day === day));
  const of = (day: Weekday) => spans.filter((span) => span.day === day).sort((a, b) => a.from.localeCompare(b.from));
  return Object.fromEntries(open.map((day) => [day, of(day).map(({ from, to }) => [from, to])]));
}
