import { useQuery, useSubscription } from "@apollo/client/react";
import { useState } from "react";
import {
  type BroadcastPartsFragment,
  BroadcastsChangedDocument,
  BroadcastsDocument,
} from "../../../generated/graphql.ts";
import { joinedPages } from "../../../network/joined-pages.ts";
import { withNewest } from "./with-newest.ts";

const pageSize = 50;

/** The broadcasts, page after page; the newest ones as they are now. */
export function useBroadcasts() {
  const [busy, setBusy] = useState(false);
  const { data, error, refetch, fetchMore } = useQuery(BroadcastsDocument, {
    variables: { first: pageSize },
    fetchPolicy: "cache-and-network",
  });
  const { data: news } = useSubscription(BroadcastsChangedDocument);
  const page = data?.broadcasts;
  const more = async () => {
    setBusy(true);
    await fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { broadcasts } }) => ({
        ...before,
        broadcasts: joinedPages(before.broadcasts, broadcasts),
      }),
    }).finally(() => setBusy(false));
  };
  const rows: readonly BroadcastPartsFragment[] | undefined = page?.edges.map(({ node }) => node);
  return {
    rows: rows && withNewest(rows, news?.broadcastsChanged ?? []),
    error,
    again: () => void refetch(),
    more: page?.pageInfo.hasNextPage ? { load: () => void more(), busy } : undefined,
  };
}
