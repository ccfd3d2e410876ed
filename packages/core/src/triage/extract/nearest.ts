import { daysBetween } from "../../model/days.ts";
import type { DateHints } from "./reading.ts";

/** Of these days the one that fits what is expected and lies nearest; the earlier of two as near. Null where none fits. */
export function nearestOf(days: readonly string[], { today, prefer }: DateHints): string | null {
  const fitting = days.filter((each) => prefer === undefined || (prefer === "past" ? each <= today : each >= today));
  const distance = (each: string) => Math.abs(daysBetween(today, each));
  return fitting.sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1))[0] ?? null;
}
