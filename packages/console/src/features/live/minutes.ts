import type { LiveSubscription } from "../../generated/graphql.ts";

export type Minutes = LiveSubscription["live"]["minutes"];

/** The minutes that are over: the last one still counts, and would look like a fall. */
export const ended = (minutes: Minutes): Minutes => minutes.slice(0, -1);

/** Whether both have the same minutes that are over, with the same figures. */
export function endedAlike(before: Minutes, after: Minutes): boolean {
  const [one, other] = [ended(before), ended(after)];
  return (
    one.length === other.length &&
    one.every((minute, i) => {
      const { at, in: inbound, out } = other[i] ?? minute;
      return minute.at === at && minute.in === inbound && minute.out === out;
    })
  );
}
