import { useMutation, useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Code, Group, SegmentedControl } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import {
  type DeliveryState,
  HurryDeliveriesDocument,
  ReplayDeliveryDocument,
  ReplayGivenUpDocument,
  WebhookLogDocument,
  type WebhookLogQuery,
} from "../../../generated/graphql.ts";
import { useRefusalWords } from "../../../session/use-refusal-words.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { notify } from "../../../ui/notify.ts";
import { Since } from "../../../ui/since.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { troubleWords } from "./trouble-words.ts";
import { useEventWords } from "./use-event-words.ts";

type Delivery = WebhookLogQuery["webhookDeliveries"]["edges"][number]["node"];

interface WebhookLogProps {
  readonly webhookId: string;
  /** Another text whenever something was told: then the log is read anew. */
  readonly news: string;
}

const pageSize = 20;
/** As many as the server gives at once; who looks for more has the log of the other system. */
const mostRows = 100;

type Shown = "all" | Extract<DeliveryState, "waiting" | "failed">;
const shownOf = (value: string): Shown => (value === "waiting" || value === "failed" ? value : "all");

/** What a webhook was told of late, and what it answered. */
export function WebhookLog({ webhookId, news }: WebhookLogProps) {
  const { t } = useLingui();
  const wordsOf = useRefusalWords();
  const [pages, setPages] = useState(1);
  const [shown, show] = useState<Shown>("all");
  const variables = {
    webhookId,
    first: Math.min(pages * pageSize, mostRows),
    state: shown === "all" ? null : shown,
  };
  const { data, previousData, error, loading, refetch } = useQuery(WebhookLogDocument, {
    variables,
    fetchPolicy: "network-only",
  });
  const [replay] = useMutation(ReplayDeliveryDocument);
  const [replayAll, { loading: replays }] = useMutation(ReplayGivenUpDocument);
  const [hurry, { loading: hurries }] = useMutation(HurryDeliveriesDocument);
  const again = () => void refetch();
  const told = useRef(news);
  useEffect(() => {
    if (told.current === news) return;
    told.current = news;
    void refetch();
  }, [news, refetch]);
  const send = (id: string) =>
    replay({ variables: { id } }).then(again, (failure: unknown) => notify.failed(wordsOf(failure)));
  const sendAll = () =>
    (shown === "failed" ? replayAll : hurry)({ variables: { webhookId } }).then(
      () => {
        notify.ok(t`All of it is told once more, the oldest first.`);
        again();
      },
      (failure: unknown) => notify.failed(wordsOf(failure)),
    );
  const seen = (data ?? previousData)?.webhookDeliveries;
  if (error && !seen) return <ErrorState error={error} retry={again} />;
  if (!seen) return <Loading />;
  const columns: readonly Column<Delivery>[] = [
    { key: "event", label: <Trans>What happened</Trans>, cell: (delivery) => <Told {...delivery} /> },
    { key: "at", label: <Trans>When</Trans>, cell: ({ createdAt }) => <Since at={createdAt} /> },
    { key: "state", label: <Trans>Heard?</Trans>, cell: (delivery) => <Heard {...delivery} /> },
    {
      key: "again",
      label: <span className="visually-hidden">{t`What can be done`}</span>,
      align: "end",
      cell: ({ id, state, lastError }) =>
        // What was not tried yet is tried within a second.
        state === "waiting" && lastError === null ? null : (
          <Button variant="subtle" onClick={() => void send(id)}>
            {state === "waiting" ? <Trans>Send now</Trans> : <Trans>Send again</Trans>}
          </Button>
        ),
    },
  ];
  const rows = seen.edges.map(({ node }) => node);
  const isMore = seen.pageInfo.hasNextPage && rows.length < mostRows;
  return (
    <>
      <Group justify="space-between" mb="sm">
        <SegmentedControl
          aria-label={t`What is shown`}
          value={shown}
          onChange={(value) => {
            show(shownOf(value));
            setPages(1);
          }}
          data={[
            { value: "all", label: t`Everything` },
            { value: "waiting", label: t`Not yet heard` },
            { value: "failed", label: t`Given up` },
          ]}
        />
        {shown !== "all" && rows.length > 0 ? (
          <Button variant="default" loading={replays || hurries} onClick={() => void sendAll()}>
            {shown === "failed" ? <Trans>Send all of them again</Trans> : <Trans>Send all of them now</Trans>}
          </Button>
        ) : null}
      </Group>
      <DataTable
        label={t`What was told`}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        more={isMore ? { load: () => setPages(pages + 1), busy: loading } : undefined}
        empty={<EmptyState title={shown === "all" ? t`Nothing has happened yet.` : t`There is nothing of the kind.`} />}
      />
    </>
  );
}

/** What happened, and on demand what exactly the other system was sent. */
function Told({ event, body }: Delivery) {
  const words = useEventWords();
  return (
    <details>
      <summary>{words(event)}</summary>
      <Code block dir="ltr" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {body}
      </Code>
    </details>
  );
}

function Heard({ state, lastError, dueAt }: Delivery) {
  const why = troubleWords(lastError ?? "");
  switch (state) {
    case "delivered":
      return <Trans>yes</Trans>;
    case "failed":
      return <Trans>given up: {why}</Trans>;
    case "waiting":
      return lastError && dueAt ? (
        <Trans>
          not yet: {why} (again <Since at={dueAt} />)
        </Trans>
      ) : (
        <Trans>not yet</Trans>
      );
  }
}
