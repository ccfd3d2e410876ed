import type { SearchStateQuery } from "../../generated/graphql.ts";

export type SearchState = SearchStateQuery["searchState"];

/**
 * Whether the index knows all that was said before somebody asked, by the browser's clock: only then is it sure that nothing
 * more is found. Where indexing is off there is nothing to wait for.
 */
export function isCaughtUp({ isOn, behindSeconds }: SearchState, toldAt: number, askedAt: number): boolean {
  if (!isOn) return true;
  return typeof behindSeconds === "number" && toldAt - behindSeconds * 1_000 >= askedAt;
}
