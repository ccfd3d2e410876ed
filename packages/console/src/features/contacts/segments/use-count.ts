import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { CountContactsDocument, type CountContactsQuery } from "../../../generated/graphql.ts";
import { added } from "./added.ts";

export type Counted = CountContactsQuery["countContacts"];

/** Counts whom a query finds, part by part until all contacts were looked at; another query begins anew. */
export function useCount(query: string): {
  readonly counted: Counted | undefined;
  readonly error: unknown;
  readonly busy: boolean;
} {
  const client = useApolloClient();
  const [counted, tell] = useState<Counted>();
  const [error, fail] = useState<unknown>();
  const [busy, setBusy] = useState(true);
  useEffect(() => {
    const leaves = new AbortController();
    const count = async () => {
      let sum: Counted | undefined;
      do {
        const variables = { query, after: sum?.next ?? null };
        const { data } = await client.query({ query: CountContactsDocument, variables, fetchPolicy: "network-only" });
        if (leaves.signal.aborted || !data) return;
        sum = added(sum, data.countContacts);
        tell(sum);
      } while (sum.next);
      setBusy(false);
    };
    fail(undefined);
    setBusy(true);
    count().catch((failure: unknown) => {
      if (leaves.signal.aborted) return;
      fail(failure);
      setBusy(false);
    });
    return () => leaves.abort();
  }, [client, query]);
  return { counted, error, busy };
}
