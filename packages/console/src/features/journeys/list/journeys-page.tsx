import { useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Select, TextInput } from "@mantine/core";
import { IconBolt, IconRoute, IconSearch } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import { JourneyCountsDocument, JourneysDocument, type JourneysQuery } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { usePreferences } from "../../../preferences/preferences.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { Since } from "../../../ui/since.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { WithdrawnBadge } from "../journey-frame.tsx";
import { TriggerWords } from "../words/trigger-words.tsx";
import { DaysSelect } from "./days-select.tsx";
import { arranged, daily, dropOffOf, type Order } from "./journeys.ts";
import classes from "./list.module.css";
import { ShareBar, Spark } from "./small-charts.tsx";

type Row = JourneysQuery["journeys"][number] & {
  readonly keywords: readonly string[];
  readonly begun: number;
  readonly completed: number;
  readonly waiting: number;
  readonly hasEnd: boolean;
};

export function JourneysPage() {
  const { t } = useLingui();
  const [days, setDays] = useState(30);
  const { data, error, refetch } = useQuery(JourneysDocument, { variables: { days } });
  const { data: news } = useSubscription(JourneyCountsDocument, { variables: { days } });
  const rows = useMemo(() => rowsOf(data?.journeys ?? [], news?.journeyCounts ?? []), [data, news]);
  const triggers = (
    <Button component={Link} to="/journeys/triggers" variant="default" leftSection={<IconBolt size={16} aria-hidden />}>
      <Trans>What starts them</Trans>
    </Button>
  );
  return (
    <Page title={t`Journeys`} actions={triggers}>
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {data ? <JourneyList rows={rows} days={days} onDays={setDays} /> : error ? null : <Loading />}
    </Page>
  );
}

function rowsOf(journeys: JourneysQuery["journeys"], counts: readonly JourneysQuery["journeys"][number]["counts"][]) {
  const newer = new Map(counts.map((one) => [one.journeyId, one]));
  return journeys.map((journey): Row => {
    const seen = newer.get(journey.id) ?? journey.counts;
    return {
      ...journey,
      counts: seen,
      keywords: journey.triggers.flatMap((trigger) => trigger.keywords.flatMap(({ words }) => words)),
      begun: seen.started + seen.entered,
      completed: seen.completed,
      waiting: seen.waiting,
      hasEnd: journey.version.hasEnd,
    };
  });
}

interface ListProps {
  readonly rows: readonly Row[];
  readonly days: number;
  readonly onDays: (days: number) => void;
}

function JourneyList({ rows, days, onDays }: ListProps) {
  const { t } = useLingui();
  const { language } = usePreferences();
  const [search, setSearch] = useState("");
  const [order, setOrder] = useState<Order>("begun");
  const columns = useColumns(days);
  if (rows.length === 0)
    return (
      <EmptyState icon={IconRoute} title={<Trans>No journey has been published yet</Trans>}>
        <Trans>Publish a project folder with “hotline import”, and its journeys are here.</Trans>
      </EmptyState>
    );
  const orders: readonly { value: Order; label: string }[] = [
    { value: "begun", label: t`Most begun first` },
    { value: "completed", label: t`Most completed first` },
    { value: "dropOff", label: t`Most left before the end first` },
    { value: "name", label: t`By name` },
  ];
  return (
    <>
      <search className={classes["tools"]}>
        <TextInput
          aria-label={t`Search by name or keyword`}
          placeholder={t`Name or keyword`}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <Select
          aria-label={t`Order`}
          data={[...orders]}
          value={order}
          allowDeselect={false}
          onChange={(value) => setOrder(orders.find((one) => one.value === value)?.value ?? "begun")}
        />
        <DaysSelect days={days} onDays={onDays} />
      </search>
      <DataTable
        label={t`Journeys`}
        columns={columns}
        rows={arranged(rows, search, order, language)}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/journeys/${id}`}
        rowTone={({ state }) => (state === "WITHDRAWN" ? "quiet" : undefined)}
        empty={<EmptyState icon={IconSearch} title={<Trans>No journey is called so</Trans>} />}
      />
    </>
  );
}

function useColumns(days: number): readonly Column<Row>[] {
  const { t } = useLingui();
  const formats = useFormats();
  return [
    {
      key: "name",
      label: t`Journey`,
      cell: (row) => (
        <span className={classes["name"]}>
          <bdi dir="auto">{row.name}</bdi>
          {row.state === "WITHDRAWN" ? <WithdrawnBadge /> : null}
        </span>
      ),
    },
    {
      key: "triggers",
      label: t`Starts when`,
      wideOnly: true,
      cell: ({ triggers }) =>
        triggers.length === 0 ? (
          <span className={classes["quiet"]}>
            <Trans>another journey leads here</Trans>
          </span>
        ) : (
          <span className={classes["triggers"]}>
            {triggers.map((trigger, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: triggers have no ids, and their order is their meaning
              <TriggerWords key={index} trigger={trigger} />
            ))}
          </span>
        ),
    },
    {
      key: "begun",
      label: t`Begun`,
      align: "end",
      cell: (row) => (
        <span className={classes["figure"]}>
          <Spark values={daily(row.counts.days, Math.min(days, 30), todayOf(formats.timeZone), ({ begun }) => begun)} />
          {formats.number(row.begun)}
        </span>
      ),
    },
    {
      key: "completed",
      label: t`Completed`,
      align: "end",
      wideOnly: true,
      cell: ({ completed, waiting, hasEnd }) => (
        <span title={t`${waiting} are in it now`} className={hasEnd ? undefined : classes["quiet"]}>
          {hasEnd ? formats.number(completed) : "–"}
        </span>
      ),
    },
    {
      key: "dropOff",
      label: (
        <span title={t`Of those who are no longer in it, how many left before its end`}>
          <Trans>Left before the end</Trans>
        </span>
      ),
      align: "end",
      cell: (row) => {
        const share = dropOffOf(row);
        if (!row.hasEnd)
          return (
            <span
              className={classes["quiet"]}
              title={t`It asks again after every answer: people leave when they have what they want`}
            >
              <Trans>has no end</Trans>
            </span>
          );
        if (share === null) return <span className={classes["quiet"]}>–</span>;
        return (
          <span className={classes["figure"]}>
            <ShareBar share={share} />
            {formats.percent(share)}
          </span>
        );
      },
    },
    {
      key: "published",
      label: t`Published`,
      wideOnly: true,
      cell: ({ version }) => <Since at={version.publishedAt} />,
    },
  ];
}

function todayOf(timeZone: string): string {
  return new Intl.DateTimeFormat("sv", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    new Date(),
  );
}
