import { useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { SearchDocument, type SearchKind } from "../../generated/graphql.ts";
import { joinedPages } from "../../network/joined-pages.ts";

const perPage = 10;
const againMs = 2_000;

/** What fits of one kind, a page and then more of it; asked again as long as the index is behind, and once when it is not any more. */
export function useHits(kind: SearchKind, text: string, isBehind: boolean) {
  const variables = { text, kinds: [kind], first: perPage };
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(SearchDocument, {
    variables,
    skip: text === "",
    fetchPolicy: "cache-and-network",
  });
  const length = data?.search.edges.length ?? 0;
  // Who went on reading keeps what they have.
  const asksAgain = isBehind && text !== "" && length <= perPage;
  useEffect(() => {
    if (!asksAgain) return;
    const ask = () => void refetch().catch(() => undefined);
    const timer = setInterval(ask, againMs);
    return () => {
      clearInterval(timer);
      ask();
    };
  }, [asksAgain, refetch]);
  // What was found before stays until the next is there, so that nothing flickers while somebody types.
  const shown = text === "" ? undefined : (data ?? previousData);
  const more = () =>
    fetchMore({
      variables: { after: shown?.search.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { search } }) => ({
        ...before,
        search: joinedPages(before.search, search),
      }),
    });
  return { page: shown?.search, error, loading, more: () => void more() };
}
