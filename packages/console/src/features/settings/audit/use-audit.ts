import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { AuditLogDocument, type AuditLogQuery, type AuditLogQueryVariables } from "../../../generated/graphql.ts";
import { joinedPages } from "../../../network/joined-pages.ts";

export type AuditEntry = AuditLogQuery["auditLog"]["edges"][number]["node"];
type Filter = NonNullable<AuditLogQueryVariables["filter"]>;

const pageSize = 50;

/** The entries of a filter, page after page. */
export function useAudit(filter: Filter) {
  const [busy, setBusy] = useState(false);
  const { data, error, refetch, fetchMore } = useQuery(AuditLogDocument, { variables: { filter, first: pageSize } });
  const log = data?.auditLog;
  const more = async () => {
    setBusy(true);
    await fetchMore({
      variables: { after: log?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { auditLog } }) => ({
        ...before,
        auditLog: joinedPages(before.auditLog, auditLog),
      }),
    }).finally(() => setBusy(false));
  };
  return {
    entries: log?.edges.map(({ node }) => node),
    error,
    again: () => void refetch(),
    more: log?.pageInfo.hasNextPage ? { load: () => void more(), busy } : undefined,
  };
}
