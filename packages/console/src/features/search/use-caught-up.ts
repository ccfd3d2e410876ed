import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { SearchStateDocument } from "../../generated/graphql.ts";
import { isCaughtUp, type SearchState } from "./caught-up.ts";

const againMs = 2_000;

/** How far the index is, asked again and again; and whether it has come past the moment when `text` was first looked for. */
export function useCaughtUp(text: string): { readonly state: SearchState | undefined; readonly isBehind: boolean } {
  const { data } = useQuery(SearchStateDocument, { pollInterval: againMs, fetchPolicy: "network-only" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the moment when it was first looked for
  const askedAt = useMemo(() => Date.now(), [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the data stands for the moment when it came
  const toldAt = useMemo(() => Date.now(), [data]);
  const state = data?.searchState;
  return { state, isBehind: text !== "" && (!state || !isCaughtUp(state, toldAt, askedAt)) };
}
