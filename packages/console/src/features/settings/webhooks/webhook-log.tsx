import { useMutation, useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { ReplayDeliveryDocument, WebhookLogDocument, type WebhookLogQuery } from "../../../generated/graphql.ts";
import { useRefusalWords } from "../../../session/use-refusal-words.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { notify } from "../../../ui/notify.ts";
import { Since } from "../../../ui/since.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { useEventWords } from "./use-event-words.ts";

type Delivery = WebhookLogQuery["webhookDeliveries"]["edges"][number]["node"];

/** What a webhook was told of late, and what it answered. */
export function WebhookLog({ webhookId }: { readonly webhookId: string }) {
  const { t } = useLingui();
  const words = useEventWords();
  const wordsOf = useRefusalWords();
  const variables = { webhookId, first: 20 };
  const { data, error, refetch } = useQuery(WebhookLogDocument, { variables, fetchPolicy: "network-only" });
  const [replay] = useMutation(ReplayDeliveryDocument);
  const again = () => void refetch();
  const send = (id: string) =>
    replay({ variables: { id } }).then(again, (failure: unknown) => notify.failed(wordsOf(failure)));
  if (error && !data) return <ErrorState error={error} retry={again} />;
  if (!data) return <Loading />;
  const columns: readonly Column<Delivery>[] = [
    { key: "event", label: <Trans>What happened</Trans>, cell: ({ event }) => words(event) },
    { key: "at", label: <Trans>When</Trans>, cell: ({ createdAt }) => <Since at={createdAt} /> },
    { key: "state", label: <Trans>Heard?</Trans>, cell: (delivery) => <Heard {...delivery} /> },
    {
      key: "again",
      label: <span className="visually-hidden">{t`What can be done`}</span>,
      align: "end",
      cell: ({ id, state }) =>
        state === "waiting" ? null : (
          <Button variant="subtle" onClick={() => void send(id)}>
            <Trans>Send again</Trans>
          </Button>
        ),
    },
  ];
  const rows = data.webhookDeliveries.edges.map(({ node }) => node);
  return (
    <DataTable
      label={t`What was told`}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t`Nothing has happened yet.`} />}
    />
  );
}

function Heard({ state, lastError, dueAt }: Delivery) {
  switch (state) {
    case "delivered":
      return <Trans>yes</Trans>;
    case "failed":
      return (
        <Trans>
          given up: <bdi dir="auto">{lastError}</bdi>
        </Trans>
      );
    case "waiting":
      return lastError && dueAt ? <bdi dir="auto">{lastError}</bdi> : <Trans>not yet</Trans>;
  }
}
