import { clockIn } from "../../i18n/clock.ts";

/** Whether clocks in two zones show the same now. A zone that the browser does not know is nothing to tell of. */
export function isSameDay(one: string, other: string, now: Date): boolean {
  try {
    return clockIn(one, now) === clockIn(other, now);
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}
