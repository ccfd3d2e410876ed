import { useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Select, TextInput } from "@mantine/core";
import { IconBolt, IconRoute, IconSearch, IconSpeakerphone } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import { JourneyCountsDocument, JourneysDocument, type JourneysQuery } from "../../../generated/graphql.ts";
import { usePreferences } from "../../../preferences/preferences.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { DaysSelect } from "./days-select.tsx";
import { arranged, type Order } from "./journeys.ts";
import classes from "./list.module.css";
import { type Row, useColumns } from "./use-columns.tsx";

export function JourneysPage() {
  const { t } = useLingui();
  const [days, setDays] = useState(30);
  const { data, error, refetch } = useQuery(JourneysDocument, { variables: { days } });
  const { data: news } = useSubscription(JourneyCountsDocument, { variables: { days } });
  const rows = useMemo(() => rowsOf(data?.journeys ?? [], news?.journeyCounts ?? []), [data, news]);
  const actions = (
    <>
      <Button
        component={Link}
        to="/journeys/broadcasts"
        variant="default"
        leftSection={<IconSpeakerphone size={16} aria-hidden />}
      >
        <Trans>Broadcasts</Trans>
      </Button>
      <Button
        component={Link}
        to="/journeys/triggers"
        variant="default"
        leftSection={<IconBolt size={16} aria-hidden />}
      >
        <Trans>What starts them</Trans>
      </Button>
    </>
  );
  return (
    <Page title={t`Journeys`} actions={actions}>
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
        empty={<EmptyState icon={IconSearch} title={<Trans>No journey has that name</Trans>} />}
      />
    </>
  );
}
