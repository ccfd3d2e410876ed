import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import { IconBolt } from "@tabler/icons-react";
import { Link } from "react-router";
import { TriggersDocument, type TriggersQuery } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import link from "../words/link.module.css";
import { TriggerWords } from "../words/trigger-words.tsx";
import { useHowWords } from "../words/use-how-words.ts";
import classes from "./triggers.module.css";
import { TryBox } from "./try-box.tsx";

type Row = TriggersQuery["triggers"][number] & { readonly place: number };

export function TriggersPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(TriggersDocument);
  const before = (
    <Link to="/journeys" className={classes["back"]}>
      <Trans>Journeys</Trans>
    </Link>
  );
  return (
    <Page
      title={t`What starts journeys`}
      before={before}
      description={t`A message is tried with these from top to bottom; the first one that fits starts its journey.`}
    >
      <TryBox />
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {data ? <TriggerTable triggers={data.triggers} /> : error ? null : <Loading />}
    </Page>
  );
}

function TriggerTable({ triggers }: Pick<TriggersQuery, "triggers">) {
  const { t } = useLingui();
  const rows = triggers.map((trigger, index): Row => ({ ...trigger, place: index + 1 }));
  const columns: readonly Column<Row>[] = [
    {
      key: "place",
      label: t({ message: "Place", context: "in an order" }),
      align: "end",
      width: "4rem",
      cell: ({ place }) => place,
    },
    { key: "what", label: t`When`, cell: (row) => <What trigger={row} /> },
    {
      key: "how",
      label: t`How`,
      wideOnly: true,
      cell: (row) => <How trigger={row} />,
    },
    {
      key: "journey",
      label: t({ message: "Starts", context: "what a trigger starts" }),
      cell: ({ journeyId, journeyName, sleeps }) => (
        <span className={classes["journey"]}>
          {journeyName === "" ? (
            <Trans>a journey that is not there</Trans>
          ) : (
            <Link className={link["link"]} to={`/journeys/${journeyId}`}>
              <bdi dir="auto">{journeyName}</bdi>
            </Link>
          )}
          {sleeps ? (
            <Badge color="gray" variant="light">
              <Trans>sleeps</Trans>
            </Badge>
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      label={t`What starts journeys`}
      columns={columns}
      rows={rows}
      rowKey={({ place }) => String(place)}
      rowTone={({ sleeps }) => (sleeps ? "quiet" : undefined)}
      empty={
        <EmptyState icon={IconBolt} title={<Trans>Nothing starts a journey yet</Trans>}>
          <Trans>Keywords and other triggers stand in the project’s hotline.json.</Trans>
        </EmptyState>
      }
    />
  );
}

function What({ trigger }: { readonly trigger: Row }) {
  return (
    <>
      <TriggerWords trigger={trigger} all />
      {trigger.campaign ? (
        <p className={classes["quiet"]}>
          <bdi dir="auto">{trigger.campaign}</bdi>
        </p>
      ) : null}
    </>
  );
}

function How({ trigger }: { readonly trigger: Row }) {
  const formats = useFormats();
  const howWords = useHowWords();
  return formats.clauses(howWords(trigger));
}
