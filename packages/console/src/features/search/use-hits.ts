import { useQuery } from "@apollo/client/react";
import { SearchDocument, type SearchKind } from "../../generated/graphql.ts";

const perPage = 10;

/** What fits of one kind, a page and then more of it. */
export function useHits(kind: SearchKind, text: string) {
  const variables = { text, kinds: [kind], first: perPage };
  const { data, previousData, error, loading, fetchMore } = useQuery(SearchDocument, {
    variables,
    skip: text === "",
    fetchPolicy: "cache-and-network",
  });
  // What was found before stays until the next is there, so that nothing flickers while somebody types.
  const shown = text === "" ? undefined : (data ?? previousData);
  const more = () =>
    fetchMore({
      variables: { after: shown?.search.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { search } }) => ({
        ...before,
        search: { ...search, edges: [...before.search.edges, ...search.edges] },
      }),
    });
  return { page: shown?.search, error, loading, more: () => void more() };
}
