import { emptyText, no, type ObjectValue, object, type Value, yes } from "../values.ts";

const failed: ObjectValue = object({ match: emptyText }, no);

/** What a router test returns: true or false as a plain value, with what matched as a property. */
export function matched(match: Value, extra?: Value): ObjectValue {
  return object(extra === undefined ? { match } : { match, extra }, yes);
}

export function matchedIf(match: Value | undefined): ObjectValue {
  return match === undefined ? failed : matched(match);
}

export const unmatched: ObjectValue = failed;
