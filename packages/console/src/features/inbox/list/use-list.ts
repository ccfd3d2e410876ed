import { useApolloClient } from "@apollo/client/react";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import {
  AllConversationsDocument,
  ConversationsDocument,
  InboxChangedDocument,
  type InboxChangedSubscription,
} from "../../../generated/graphql.ts";
import { emptyList, filterText, type List, listReducer, type Row, type View } from "../inbox.ts";
import { useLive } from "../use-live.ts";

export interface InboxList {
  readonly list: List;
  readonly error: Error | undefined;
  /** How many there are of each kind, where the list is followed. */
  readonly counts: InboxChangedSubscription["inboxChanged"]["counts"] | undefined;
  readonly hold: (isHeld: boolean) => void;
  readonly showNew: () => void;
  /** Reads the next page; undefined where there is none. */
  readonly more: (() => void) | undefined;
}

const pageSize = 50;
/** As many rows as a subscription tells of. */
const followed = 100;
const allAgainMs = 10_000;

/** A list of the inbox: followed live, or, for all conversations, read again every few seconds. */
export function useList(view: View): InboxList {
  const [list, tell] = useReducer(listReducer, emptyList);
  const [counts, setCounts] = useState<InboxList["counts"]>();
  const key = filterText(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the view
  useEffect(() => tell({ kind: "clear" }), [key]);
  const error = useLive(
    InboxChangedDocument,
    view.kind === "inbox" ? { filter: view.filter } : null,
    ({ inboxChanged }) => {
      setCounts(inboxChanged.counts);
      tell({ kind: "news", order: inboxChanged.order, rows: inboxChanged.rows });
    },
  );
  const all = useAll(view.kind === "all");
  const rest = useRest(view, key, list);
  useEffect(() => {
    if (all.rows) tell({ kind: "news", order: all.rows.map(({ contactId }) => contactId), rows: all.rows });
  }, [all.rows]);
  const whole = view.kind === "inbox" && rest.rows.length > 0 ? joined(list, rest.rows) : list;
  return {
    list: whole,
    counts,
    error: list.isLoaded ? undefined : (error ?? all.error),
    hold: useCallback((isHeld) => tell({ kind: "hold", isHeld }), []),
    showNew: useCallback(() => tell({ kind: "showNew" }), []),
    more: view.kind === "all" ? all.more : rest.more,
  };
}

function joined(list: List, rest: readonly Row[]): List {
  const beyond = rest.filter(({ contactId }) => !list.rows.has(contactId));
  const ids = beyond.map(({ contactId }) => contactId);
  const rows = new Map([...list.rows, ...beyond.map((row) => [row.contactId, row] as const)]);
  return { ...list, rows, order: [...list.order, ...ids], shown: [...list.shown, ...ids] };
}

/** What comes after the rows that are followed, page by page. */
function useRest(view: View, key: string, { order }: List) {
  const client = useApolloClient();
  const [rest, setRest] = useState<{
    readonly key: string;
    readonly rows: readonly Row[];
    readonly cursor: string | null;
  }>();
  const mine = rest?.key === key ? rest : undefined;
  const isReading = useRef(false);
  const more = async () => {
    if (view.kind === "all" || isReading.current) return;
    isReading.current = true;
    const { filter } = view;
    const read = (after: string | null) =>
      client.query({
        query: ConversationsDocument,
        variables: { filter, first: followed, after },
        fetchPolicy: "no-cache",
      });
    try {
      const cursor = mine?.cursor ?? (await read(null)).data?.conversations.pageInfo.endCursor ?? null;
      const page = (await read(cursor)).data?.conversations;
      const rows = page?.edges.map(({ node }) => node) ?? [];
      const next = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      setRest({ key, rows: [...(mine?.rows ?? []), ...rows], cursor: next });
    } finally {
      isReading.current = false;
    }
  };
  const isAtEnd = order.length < followed || (mine !== undefined && mine.cursor === null);
  return { rows: mine?.rows ?? [], more: isAtEnd ? undefined : () => void more() };
}

/** All conversations; the first page is read again every few seconds, since nobody tells of their order. */
function useAll(isAsked: boolean) {
  const client = useApolloClient();
  const [pages, setPages] = useState<{ readonly rows: readonly Row[]; readonly cursor: string | null }>();
  const [error, setError] = useState<Error>();
  const read = useCallback(
    async (after: string | null, before: readonly Row[]) => {
      try {
        const variables = { first: pageSize, after };
        const { data } = await client.query({ query: AllConversationsDocument, variables, fetchPolicy: "no-cache" });
        if (!data) return;
        const { edges, pageInfo } = data.allConversations;
        const rows = edges.map(({ node }) => node);
        const known = new Set(rows.map(({ contactId }) => contactId));
        const others = before.filter(({ contactId }) => !known.has(contactId));
        setPages({
          rows: after === null ? [...rows, ...others] : [...others, ...rows],
          cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
        });
      } catch (cause) {
        setError(cause instanceof Error ? cause : new Error(String(cause)));
      }
    },
    [client],
  );
  useEffect(() => {
    if (!isAsked) return;
    void read(null, []);
    const timer = setInterval(() => document.hidden || void read(null, []), allAgainMs);
    return () => clearInterval(timer);
  }, [isAsked, read]);
  if (!isAsked) return { rows: undefined, error: undefined, more: undefined };
  const more = pages?.cursor ? () => void read(pages.cursor, pages.rows) : undefined;
  return { rows: pages?.rows, error, more };
}
