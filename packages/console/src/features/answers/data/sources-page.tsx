import { useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import {
  DataSourcesChangedDocument,
  DataSourcesDocument,
  type SourcePartsFragment,
} from "../../../generated/graphql.ts";
import { useMay } from "../../../session/viewer.ts";
import { Page } from "../../../ui/page.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../answers.module.css";
import { BegunSources } from "./begun-sources.tsx";
import { NewSource } from "./new-source.tsx";
import { sourceProblemWords } from "./source-problem-words.ts";
import { SourceTable } from "./source-table.tsx";

/** Where tables of data come from, how old they are, and what was wrong with the last try. */
export function SourcesPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(DataSourcesDocument);
  const { data: told } = useSubscription(DataSourcesChangedDocument);
  const [creates, setCreates] = useState(false);
  const mayWrite = useMay("data.write");
  const sources = told?.dataSourcesChanged ?? data?.dataSources;
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
      {sources ? <SourceTable sources={sources} /> : null}
      <BegunSources />
      <LastErrors sources={sources ?? []} />
    </Page>
  );
}

/** What was wrong with the last try of each. */
function LastErrors({ sources }: { readonly sources: readonly SourcePartsFragment[] }) {
  const failing = sources.flatMap(({ key, lastProblem }) => (lastProblem ? [{ key, lastProblem }] : []));
  if (failing.length === 0) return null;
  return (
    <ul className={classes["list"]}>
      {failing.map(({ key, lastProblem }) => (
        <li key={key} className={classes["over"]}>
          <bdi dir="auto">{key}</bdi>: {sourceProblemWords(lastProblem)}
        </li>
      ))}
    </ul>
  );
}
