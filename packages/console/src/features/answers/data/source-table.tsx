import { Trans, useLingui } from "@lingui/react/macro";
import type { SourcePartsFragment } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Since } from "../../../ui/since.tsx";
import { EmptyState } from "../../../ui/states.tsx";
import { SourceState } from "./source-state.tsx";

/** The sources with how old their tables are. */
export function SourceTable({ sources }: { readonly sources: readonly SourcePartsFragment[] }) {
  const { t } = useLingui();
  const formats = useFormats();
  const columns: readonly Column<SourcePartsFragment>[] = [
    { key: "key", label: t`Source`, cell: ({ key }) => key },
    { key: "state", label: t`State`, cell: (source) => <SourceState source={source} /> },
    { key: "rows", label: t`Rows`, align: "end", cell: ({ rowCount }) => formats.number(rowCount) },
    {
      key: "age",
      label: t`Fetched`,
      cell: ({ fetchedAt }) => (fetchedAt ? <Since at={fetchedAt} /> : <Trans>never</Trans>),
    },
    { key: "asOf", label: t`Values of`, wideOnly: true, cell: ({ asOf }) => (asOf ? formats.written(asOf) : "–") },
    {
      key: "due",
      label: t`Next`,
      wideOnly: true,
      cell: ({ dueAt }) => (dueAt ? <Since at={dueAt} /> : <Trans>now</Trans>),
    },
  ];
  return (
    <DataTable
      label={t`Data sources`}
      columns={columns}
      rows={sources}
      rowKey={({ key }) => key}
      rowHref={({ key }) => `/answers/data/${encodeURIComponent(key)}`}
      rowTone={({ isStale }) => (isStale ? "urgent" : undefined)}
      empty={
        <EmptyState title={<Trans>No data sources yet</Trans>}>
          <Trans>A source is a table in a file or at an address, such as case numbers or opening hours.</Trans>
        </EmptyState>
      }
    />
  );
}
