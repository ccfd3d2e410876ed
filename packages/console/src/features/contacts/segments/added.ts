import type { CountContactsQuery } from "../../../generated/graphql.ts";

type Counted = CountContactsQuery["countContacts"];

const shown = 5;

/** A count that goes on where another one stopped, with what that had found. */
export function added(before: Counted | undefined, more: Counted): Counted {
  if (before === undefined) return more;
  return {
    ...more,
    count: before.count + more.count,
    looked: before.looked + more.looked,
    examples: [...before.examples, ...more.examples].slice(0, shown),
  };
}
