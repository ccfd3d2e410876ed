import { NetworkStatus } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { IconListSearch } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";
import {
  JourneyResultsDocument,
  type JourneyResultsQuery,
  type RunFilter,
  type RunStatus,
} from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { joinedPages } from "../../../network/joined-pages.ts";
import { useMay } from "../../../session/viewer.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { PersonName } from "../../../ui/person-name.tsx";
import { Moment } from "../../../ui/since.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { JourneyFrame, type JourneySeen } from "../journey-frame.tsx";
import { DaysSelect } from "../list/days-select.tsx";
import { useJourney } from "../picture/use-journey.ts";
import link from "../words/link.module.css";
import { Answers } from "./answers.tsx";
import { ExportButton } from "./export-button.tsx";
import classes from "./results.module.css";
import { toldOf } from "./told-of.ts";
import { useStatusWords } from "./use-status-words.ts";

export function ResultsPage() {
  const { journey, isLoaded, error, again } = useJourney();
  if (error) return <ErrorState error={error} retry={again} />;
  if (!isLoaded) return <Loading />;
  if (!journey) return <EmptyState title={<Trans>This journey is not there (any more)</Trans>} />;
  return <Results journey={journey} />;
}

type Seen = NonNullable<JourneyResultsQuery["journey"]>;
type Run = Seen["runs"]["edges"][number]["node"];

function Results({ journey }: { readonly journey: JourneySeen }) {
  const [days, setDays] = useState(30);
  const [filter, setFilter] = useState<RunFilter>({});
  const mayExport = useMay("results.export");
  const variables = { id: journey.id, days, filter, first: 50 };
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(JourneyResultsDocument, {
    variables,
    fetchPolicy: "cache-and-network",
    notifyOnNetworkStatusChange: true,
  });
  const seen = (data ?? previousData)?.journey;
  const after = seen?.runs.pageInfo.endCursor;
  const load = () => void fetchMore({ variables: { after }, updateQuery: appended });
  return (
    <JourneyFrame
      journey={journey}
      actions={
        mayExport ? <ExportButton key={JSON.stringify([filter, days])} {...{ filter, days }} id={journey.id} /> : null
      }
    >
      <div className={classes["page"]}>
        {error && !seen ? <ErrorState error={error} retry={() => void refetch()} /> : null}
        {seen ? (
          <>
            <Answers counts={seen.counts} categories={seen.categories} filter={filter} onFilter={setFilter} />
            <Filters {...{ filter, days }} onFilter={setFilter} onDays={setDays} />
            <Runs
              runs={seen.runs.edges.map(({ node }) => node)}
              more={
                seen.runs.pageInfo.hasNextPage ? { load, busy: networkStatus === NetworkStatus.fetchMore } : undefined
              }
            />
          </>
        ) : error ? null : (
          <Loading />
        )}
      </div>
    </JourneyFrame>
  );
}

type More = { readonly fetchMoreResult: JourneyResultsQuery };

function appended(before: JourneyResultsQuery, { fetchMoreResult }: More): JourneyResultsQuery {
  const [old, next] = [before.journey, fetchMoreResult.journey];
  if (!old || !next) return before;
  return { ...before, journey: { ...old, runs: joinedPages(old.runs, next.runs) } };
}

interface FiltersProps {
  readonly filter: RunFilter;
  readonly onFilter: (filter: RunFilter) => void;
  readonly days: number;
  readonly onDays: (days: number) => void;
}

function Filters({ filter, onFilter, days, onDays }: FiltersProps) {
  const { t } = useLingui();
  const words = useStatusWords();
  const statuses: readonly RunStatus[] = ["WAITING", "COMPLETED", "EXPIRED", "INTERRUPTED", "FAILED"];
  return (
    <search className={classes["tools"]}>
      <Select
        aria-label={t`How it stands`}
        placeholder={t`However it stands`}
        clearable
        data={statuses.map((value) => ({ value, label: words(value) }))}
        value={filter.status ?? null}
        onChange={(value) => onFilter({ ...filter, status: statuses.find((one) => one === value) ?? null })}
      />
      <DaysSelect days={days} onDays={onDays} withAll />
    </search>
  );
}

interface RunsProps {
  readonly runs: readonly Run[];
  readonly more: { readonly load: () => void; readonly busy: boolean } | undefined;
}

function Runs({ runs, more }: RunsProps) {
  const { t } = useLingui();
  const words = useStatusWords();
  const columns: readonly Column<Run>[] = [
    {
      key: "contact",
      label: t`Contact`,
      cell: (run) => (
        <Link className={link["link"]} to={`/contacts/${run.contactId}`}>
          <PersonName name={run.contactName} number={run.contactPhone} />
        </Link>
      ),
    },
    { key: "status", label: t`How it stands`, cell: ({ status }) => <span data-status={status}>{words(status)}</span> },
    { key: "results", label: t`Answers`, cell: (run) => <RunAnswers run={run} /> },
    { key: "started", label: t`Began`, wideOnly: true, cell: ({ startedAt }) => <Moment at={startedAt} /> },
    {
      key: "ended",
      label: t`Ended`,
      wideOnly: true,
      cell: ({ endedAt }) => (endedAt ? <Moment at={endedAt} /> : "–"),
    },
    { key: "version", label: t`Version`, align: "end", wideOnly: true, cell: ({ version }) => version },
  ];
  return (
    <DataTable
      label={t`Those who went through it`}
      columns={columns}
      rows={runs}
      rowKey={({ id }) => id}
      more={more}
      empty={
        <EmptyState icon={IconListSearch} title={<Trans>Nobody matches these filters</Trans>}>
          <Trans>Choose other days or another state, or wait for the first ones.</Trans>
        </EmptyState>
      }
    />
  );
}

function RunAnswers({ run }: { readonly run: Run }) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <span className={classes["answers"]}>
      {run.results.map(({ key, name, value, category }) => (
        <span key={key} className={classes["answer"]}>
          <span className={classes["quiet"]}>{name}</span>{" "}
          <LongText text={formats.written(toldOf({ value, category }) ?? t`hidden`)} />
          {value !== null && value !== undefined && category !== "" && category !== value ? (
            <bdi dir="auto" className={classes["category"]}>
              {category}
            </bdi>
          ) : null}
        </span>
      ))}
    </span>
  );
}
