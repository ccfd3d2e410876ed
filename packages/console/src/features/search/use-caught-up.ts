import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { SearchStateDocument } from "../../generated/graphql.ts";
import { isCaughtUp, type SearchState } from "./caught-up.ts";

const againMs = 2_000;

/** How far the index is, asked again and again; and whether it has come past the moment when `text` was first looked for. */
export function useCaughtUp(text: string): { readonly state: SearchState | undefined; readonly isBehind: boolean } {
  const { data } = useQuery(SearchStateDocument, { pollInterval: againMs, fetchPolicy: "network-only" });
  const askedAt = useMomentOf(text);
  const toldAt = useMomentOf(data);
  const state = data?.searchState;
  return { state, isBehind: text !== "" && (!state || !isCaughtUp(state, toldAt, askedAt)) };
}

/** Since when it has been this value, in milliseconds. */
function useMomentOf(value: unknown): number {
  const [seen, setSeen] = useState(() => ({ value, at: Date.now() }));
  if (Object.is(seen.value, value)) return seen.at;
  const at = Date.now();
  setSeen({ value, at });
  return at;
}
