import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, SegmentedControl } from "@mantine/core";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { useHeldRows } from "../../../ui/held-rows.ts";
import { holdWhileIn } from "../../../ui/hold-while-in.ts";
import { Since } from "../../../ui/since.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { type Delivery, Heard, Told } from "./delivery.tsx";
import { useWebhookLog } from "./use-webhook-log.ts";

interface WebhookLogProps {
  readonly webhookId: string;
  /** Another text whenever something was told: then the log is read anew. */
  readonly news: string;
}

const idOf = ({ id }: Delivery) => id;

/** What a webhook was told of late, and what it answered. */
export function WebhookLog({ webhookId, news }: WebhookLogProps) {
  const { t } = useLingui();
  const log = useWebhookLog(webhookId, news);
  const { shown, seen } = log;
  const { rows, arrivals, hasLeft, hold, showNew } = useHeldRows(seen?.edges.map(({ node }) => node) ?? [], idOf);
  // In the whole log a row leaves its page only for newer ones.
  const isGone = (delivery: Delivery) => shown !== "all" && hasLeft(delivery);
  const columns = useColumns(log.send, isGone);
  if (log.error && !seen) return <ErrorState error={log.error} retry={log.again} />;
  if (!seen) return <Loading />;
  // With what shows the new ones: on the way there nothing may move either.
  return (
    <div {...holdWhileIn(hold)}>
      <Group justify="space-between" mb="sm">
        <SegmentedControl
          aria-label={t`What is shown`}
          value={shown}
          onChange={(value) => {
            showNew();
            log.show(value);
          }}
          data={[
            { value: "all", label: t`Everything` },
            { value: "waiting", label: t`Not yet heard` },
            { value: "failed", label: t`Given up` },
          ]}
        />
        {arrivals > 0 ? (
          <Button variant="subtle" onClick={showNew}>
            <Plural value={arrivals} one="Show # new one" other="Show # new ones" />
          </Button>
        ) : null}
        {shown !== "all" && rows.length > 0 ? (
          <Button variant="default" loading={log.isSending} onClick={() => void log.sendAll()}>
            {shown === "failed" ? <Trans>Send all of them again</Trans> : <Trans>Send all of them now</Trans>}
          </Button>
        ) : null}
      </Group>
      <DataTable
        label={t`What was told`}
        columns={columns}
        rows={rows}
        rowKey={idOf}
        rowTone={(delivery) => (isGone(delivery) ? "quiet" : undefined)}
        more={log.more}
        empty={<EmptyState title={shown === "all" ? t`Nothing has happened yet.` : t`There is nothing of the kind.`} />}
      />
    </div>
  );
}

function useColumns(
  send: (id: string) => Promise<unknown>,
  isGone: (delivery: Delivery) => boolean,
): readonly Column<Delivery>[] {
  const { t } = useLingui();
  return [
    { key: "event", label: <Trans>What happened</Trans>, cell: (delivery) => <Told {...delivery} /> },
    { key: "at", label: <Trans>When</Trans>, below: "event", cell: ({ createdAt }) => <Since at={createdAt} /> },
    { key: "state", label: <Trans>Heard?</Trans>, cell: (delivery) => <Heard {...delivery} /> },
    {
      key: "again",
      label: <span className="visually-hidden">{t`What can be done`}</span>,
      align: "end",
      below: "state",
      cell: (delivery) =>
        // What was not tried yet is tried within a second.
        (delivery.state === "waiting" && delivery.lastError === null) || isGone(delivery) ? null : (
          <Button variant="subtle" onClick={() => void send(delivery.id)}>
            {delivery.state === "waiting" ? <Trans>Send now</Trans> : <Trans>Send again</Trans>}
          </Button>
        ),
    },
  ];
}
