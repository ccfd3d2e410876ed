import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { type ContactGroupPartsFragment, CountContactsDocument } from "../../../generated/graphql.ts";
import type { Counted } from "./use-count.ts";

/** How many are in each group, by its id: one after the other, so that a long list does not load the database. */
export function useCounts(groups: readonly ContactGroupPartsFragment[]): ReadonlyMap<string, Counted> {
  const client = useApolloClient();
  const [counts, tell] = useState<ReadonlyMap<string, Counted>>(new Map());
  useEffect(() => {
    const leaves = new AbortController();
    const countAll = async () => {
      for (const { id, name, query } of groups) {
        const variables = { query: query || `group = ${JSON.stringify(name)}` };
        const { data } = await client.query({ query: CountContactsDocument, variables, fetchPolicy: "network-only" });
        if (leaves.signal.aborted) return;
        if (data && !data.countContacts.problem) tell((before) => new Map(before).set(id, data.countContacts));
      }
    };
    // A list without its counts is of use, too.
    countAll().catch(() => undefined);
    return () => leaves.abort();
  }, [client, groups]);
  return counts;
}
