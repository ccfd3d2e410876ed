import { because } from "../errors.ts";

const mostDays = 3660;

/** A number of last days; refused where it is none. */
export function checkedDays(days: number): number {
  if (!Number.isInteger(days) || days < 1 || days > mostDays) throw because("DAY_COUNT", { most: mostDays });
  return days;
}
