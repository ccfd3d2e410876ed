import { useMutation, useQuery, useSubscription } from "@apollo/client/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Alert, Anchor, Button, Tabs } from "@mantine/core";
import { Link, useParams } from "react-router";
import {
  DataSourceDocument,
  type DataSourceQuery,
  DataSourcesChangedDocument,
  FetchDataNowDocument,
} from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { useMay } from "../../../session/viewer.ts";
import { notify } from "../../../ui/notify.ts";
import { Page } from "../../../ui/page.tsx";
import { Moment, Since } from "../../../ui/since.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../answers.module.css";
import { RowsTable } from "./rows-table.tsx";
import { SourceEditor } from "./source-editor.tsx";
import { sourceProblemWords } from "./source-problem-words.ts";
import { SourceState } from "./source-state.tsx";

type Source = NonNullable<DataSourceQuery["dataSource"]>;

const triesShown = 30;

/** One source: its values, how its tries went, and how it is read. */
export function SourcePage() {
  const { key = "" } = useParams();
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(DataSourceDocument, { variables: { key, tries: triesShown } });
  useSubscription(DataSourcesChangedDocument, { onData: () => void refetch() });
  const [fetchNow, { loading }] = useMutation(FetchDataNowDocument);
  const mayWrite = useMay("data.write");
  const source = data?.dataSource;
  const go = () =>
    void fetchNow({ variables: { key } })
      .then(() => notify.info(t`It is fetched now. What came of it is shown here.`))
      .catch(tellRefusal);
  return (
    <Page
      title={key}
      before={
        <Anchor component={Link} to="/answers/data" size="sm">
          <Trans>Back to the list</Trans>
        </Anchor>
      }
      description={source ? <Facts source={source} /> : t`Nothing is live under this name yet.`}
      actions={
        source && mayWrite ? (
          <Button variant="default" loading={loading} onClick={go}>
            <Trans>Fetch now</Trans>
          </Button>
        ) : null
      }
    >
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {source?.lastProblem ? (
        <Alert color={source.isStale ? "red" : "amber"} title={t`The last try failed`} mb="md">
          {sourceProblemWords(source.lastProblem)}
        </Alert>
      ) : null}
      {data ? <SourceTabs sourceKey={key} source={source ?? null} /> : null}
    </Page>
  );
}

function Facts({ source }: { readonly source: Source }) {
  const formats = useFormats();
  return (
    <span className={classes["row"]}>
      <SourceState source={source} />
      <span>
        <Plural value={source.rowCount} one="# row" other="# rows" />
      </span>
      {source.asOf ? (
        <span>
          <Trans>values of {formats.written(source.asOf)}</Trans>
        </span>
      ) : null}
      {source.fetchedAt ? (
        <span>
          <Trans>
            fetched <Since at={source.fetchedAt} />
          </Trans>
        </span>
      ) : null}
      {source.dueAt ? (
        <span>
          <Trans>
            next <Since at={source.dueAt} />
          </Trans>
        </span>
      ) : null}
    </span>
  );
}

function SourceTabs({ sourceKey, source }: { readonly sourceKey: string; readonly source: Source | null }) {
  return (
    <Tabs defaultValue={source ? "values" : "settings"} keepMounted={false} keepMountedMode="display-none">
      <Tabs.List mb="md">
        {source ? (
          <>
            <Tabs.Tab value="values">
              <Trans>Values</Trans>
            </Tabs.Tab>
            <Tabs.Tab value="tries">
              <Trans>Tries</Trans>
            </Tabs.Tab>
          </>
        ) : null}
        <Tabs.Tab value="settings">
          <Trans>Settings</Trans>
        </Tabs.Tab>
      </Tabs.List>
      {source ? (
        <>
          <Tabs.Panel value="values">
            <RowsTable source={source} />
          </Tabs.Panel>
          <Tabs.Panel value="tries">
            <Tries source={source} />
          </Tabs.Panel>
        </>
      ) : null}
      {/* What is being typed there outlives a look at the values. */}
      <Tabs.Panel value="settings" keepMounted>
        <SourceEditor sourceKey={sourceKey} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Tries({ source }: { readonly source: Source }) {
  const { t } = useLingui();
  const words: Readonly<Record<string, string>> = {
    read: t`read`,
    unchanged: t`nothing new`,
    rejected: t`refused: there is a fault in it`,
    failed: t`could not be fetched`,
  };
  return (
    <ul className={classes["list"]}>
      {source.tries.edges.map(({ node }) => (
        <li key={node.id} className={classes["card"]}>
          <Moment at={node.triedAt} /> · {words[node.outcome] ?? node.outcome}
          {node.problems.map((problem) => (
            <p key={problem.text} className={classes["quiet"]}>
              {sourceProblemWords(problem)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
