import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { DataRowsDocument, type RowPartsFragment, type SourcePartsFragment } from "../../../generated/graphql.ts";
import { joinedPages } from "../../../network/joined-pages.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../answers.module.css";
import { useRowColumns } from "./row-columns.tsx";

const pageSize = 50;

/** The values that people get, found by name or value. */
export function RowsTable({ source }: { readonly source: SourcePartsFragment }) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [asked] = useDebouncedValue(search.trim(), 200);
  const variables = { key: source.key, search: asked === "" ? null : asked, first: pageSize };
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(DataRowsDocument, { variables });
  const page = (data ?? previousData)?.dataSource?.rows;
  // The page hears of each fetch, but with its facts alone: the rows are asked for anew when a version was read.
  const read = useRef(source.fetchedAt);
  useEffect(() => {
    if (read.current === source.fetchedAt) return;
    read.current = source.fetchedAt;
    void refetch();
  }, [source.fetchedAt, refetch]);
  const held: Column<RowPartsFragment> = {
    key: "held",
    label: <span className="visually-hidden">{t`Notes`}</span>,
    cell: ({ isHeld }) =>
      isHeld ? (
        <Badge color="amber" variant="light">
          <Trans>a fall waits to be confirmed</Trans>
        </Badge>
      ) : null,
  };
  const columns = [...useRowColumns(source.columns), held];
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!page) return <Loading />;
  const load = () =>
    void fetchMore({
      variables: { after: page.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => {
        if (!before.dataSource || !next.dataSource) return before;
        const rows = joinedPages(before.dataSource.rows, next.dataSource.rows);
        return { ...next, dataSource: { ...next.dataSource, rows } };
      },
    });
  return (
    <>
      <TextInput
        className={classes["tools"] ?? ""}
        type="search"
        aria-label={t`Search in names and values`}
        placeholder={t`Search in names and values`}
        leftSection={<IconSearch size={16} />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <DataTable
        label={t`Values`}
        columns={columns}
        rows={page.edges.map(({ node }) => node)}
        rowKey={({ key }) => key}
        empty={<EmptyState title={<Trans>No row is like this</Trans>} />}
        more={page.pageInfo.hasNextPage ? { load, busy: networkStatus === 3 } : undefined}
      />
    </>
  );
}
