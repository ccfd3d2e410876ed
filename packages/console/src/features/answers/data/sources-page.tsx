import { useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Badge, Box, Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";
import {
  DataSourcesChangedDocument,
  DataSourcesDocument,
  EntriesDocument,
  type SourcePartsFragment,
} from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useMay } from "../../../session/viewer.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { Since } from "../../../ui/since.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../answers.module.css";
import { NewSource } from "./new-source.tsx";

/** Where tables of data come from, how old they are, and what was wrong with the last try. */
export function SourcesPage() {
  const { t } = useLingui();
  const formats = useFormats();
  const { data, error, refetch } = useQuery(DataSourcesDocument);
  const { data: told } = useSubscription(DataSourcesChangedDocument);
  const [creates, setCreates] = useState(false);
  const mayWrite = useMay("data.write");
  const sources = told?.dataSourcesChanged ?? data?.dataSources;
  const columns: readonly Column<SourcePartsFragment>[] = [
    { key: "key", label: t`Source`, cell: ({ key }) => key },
    { key: "state", label: t`State`, cell: (source) => <SourceState source={source} /> },
    { key: "rows", label: t`Rows`, align: "end", cell: ({ rowCount }) => formats.number(rowCount) },
    {
      key: "age",
      label: t`Fetched`,
      cell: ({ fetchedAt }) => (fetchedAt ? <Since at={fetchedAt} /> : <Trans>never</Trans>),
    },
    { key: "asOf", label: t`Values of`, wideOnly: true, cell: ({ asOf }) => asOf ?? "–" },
    {
      key: "due",
      label: t`Next`,
      wideOnly: true,
      cell: ({ dueAt }) => (dueAt ? <Since at={dueAt} /> : <Trans>now</Trans>),
    },
  ];
  return (
    <Page
      title={t`Data sources`}
      description={t`Tables that journeys look things up in. The last good values stay when a fetch fails.`}
      actions={
        mayWrite ? (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setCreates(true)}>
            <Trans>New data source</Trans>
          </Button>
        ) : null
      }
    >
      <NewSource opened={creates} onClose={() => setCreates(false)} />
      {error && !sources ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!sources && !error ? <Loading /> : null}
      {sources ? (
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
      ) : null}
      <Begun />
      {sources?.some(({ lastError }) => lastError) ? (
        <ul className={classes["list"]}>
          {sources.flatMap(({ key, lastError }) =>
            lastError
              ? [
                  <li key={key} className={classes["over"]}>
                    {key}: {lastError}
                  </li>,
                ]
              : [],
          )}
        </ul>
      ) : null}
    </Page>
  );
}

/** Sources that somebody has begun and that were never published: no table has them yet. */
function Begun() {
  const variables = { kind: "DATA_SOURCE", search: null, state: "DRAFT", first: 50 } as const;
  const { data } = useQuery(EntriesDocument, { variables });
  const begun = (data?.entries.edges ?? []).map(({ node }) => node).filter(({ version }) => version === 0);
  if (begun.length === 0) return null;
  return (
    <Box mt="md">
      <p className={classes["quiet"]}>
        <Trans>Begun, and not live yet:</Trans>
      </p>
      <ul className={classes["list"]}>
        {begun.map(({ key }) => (
          <li key={key}>
            <Anchor component={Link} to={`/answers/data/${encodeURIComponent(key)}`} size="sm">
              {key}
            </Anchor>
          </li>
        ))}
      </ul>
    </Box>
  );
}

/** Good, failing, or too old. */
export function SourceState({ source: { isStale, lastError } }: { readonly source: SourcePartsFragment }) {
  if (isStale)
    return (
      <Badge color="red" variant="light">
        <Trans>too old</Trans>
      </Badge>
    );
  if (lastError)
    return (
      <Badge color="amber" variant="light">
        <Trans>last try failed</Trans>
      </Badge>
    );
  return (
    <Badge color="green" variant="light">
      <Trans>good</Trans>
    </Badge>
  );
}
