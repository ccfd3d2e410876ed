import type { SettingsPartsFragment, Weekday } from "../../../generated/graphql.ts";

export interface TimeSpan {
  readonly from: string;
  readonly to: string;
}

export type Span = Omit<NonNullable<SettingsPartsFragment["hours"]>[number], "__typename">;

export const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const usual: TimeSpan = { from: "08:00", to: "17:00" };

/** The end of a day, as a field for a time shows it; files may say 24:00. */
const midnight = "00:00";

/** Another span of a day with these: after the last one, or the usual hours where there is none. */
export function nextSpan(spans: readonly TimeSpan[]): TimeSpan {
  const last = inOrder(spans).at(-1);
  return last ? { from: last.to, to: last.to < "21:00" ? "21:00" : midnight } : usual;
}

export const withSpan = (hours: readonly Span[], day: Weekday): readonly Span[] => [
  ...hours,
  { day, ...nextSpan(spansOf(hours, day)) },
];

export const spansOf = (hours: readonly Span[], day: Weekday): readonly Span[] =>
  inOrder(hours.filter((span) => span.day === day));

const inOrder = <T extends TimeSpan>(spans: readonly T[]): readonly T[] =>
  spans.toSorted((a, b) => a.from.localeCompare(b.from));

/** Monday to Friday, as most begin. */
export const officeHours: readonly Span[] = weekdays.slice(0, 5).map((day) => ({ day, ...usual }));

/** How a field for a time shows the end of a span. */
export const endOf = ({ to }: TimeSpan): string => (to === "24:00" ? midnight : to);

/** It goes on past midnight, into the next day. */
export const isOvernight = (span: TimeSpan): boolean => endOf(span) < span.from && endOf(span) !== midnight;

export type HoursSlip = "empty" | "overlap";

/** What is not as it should be on a day: a span that ends when it begins, or two that overlap. */
export function slipIn(ofDay: readonly TimeSpan[]): HoursSlip | undefined {
  const spans = inOrder(ofDay);
  if (spans.some(({ from, to }) => from === to)) return "empty";
  const overlaps = spans.some(({ from }, index) => {
    const before = spans[index - 1];
    return before !== undefined && (before.to < before.from || from < before.to);
  });
  return overlaps ? "overlap" : undefined;
}

export const hasSlip = (hours: readonly Span[]): boolean =>
  weekdays.some((day) => slipIn(spansOf(hours, day)) !== undefined);
