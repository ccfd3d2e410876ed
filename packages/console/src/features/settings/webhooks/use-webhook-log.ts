import { useMutation, useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import {
  type DeliveryState,
  HurryDeliveriesDocument,
  ReplayDeliveryDocument,
  ReplayGivenUpDocument,
  WebhookLogDocument,
} from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { notify } from "../../../ui/notify.ts";

const pageSize = 20;
/** As many as the server gives at once; who looks for more has the log of the other system. */
const mostRows = 100;
/** Nobody tells of a try that came to nothing as the one before it did. */
const waitingAgainMs = 2_000;

type Shown = "all" | Extract<DeliveryState, "waiting" | "failed">;
const shownOf = (value: string): Shown => (value === "waiting" || value === "failed" ? value : "all");

/** The log of a webhook, page by page; read anew whenever `news` is another text. */
export function useWebhookLog(webhookId: string, news: string) {
  const { t } = useLingui();
  const [pages, setPages] = useState(1);
  const [shown, setShown] = useState<Shown>("all");
  const variables = {
    webhookId,
    first: Math.min(pages * pageSize, mostRows),
    state: shown === "all" ? null : shown,
  };
  const { data, previousData, error, loading, refetch, startPolling, stopPolling } = useQuery(WebhookLogDocument, {
    variables,
    fetchPolicy: "network-only",
    skipPollAttempt: () => document.hidden,
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
  const send = (id: string) => replay({ variables: { id } }).then(again, tellRefusal);
  const sendAll = () =>
    (shown === "failed" ? replayAll : hurry)({ variables: { webhookId } }).then(() => {
      notify.ok(t`All of it is told once more, the oldest first.`);
      again();
    }, tellRefusal);
  const seen = (data ?? previousData)?.webhookDeliveries;
  const waits = seen?.edges.some(({ node }) => node.state === "waiting") ?? false;
  useEffect(() => {
    if (!waits) return;
    startPolling(waitingAgainMs);
    return stopPolling;
  }, [waits, startPolling, stopPolling]);
  const isMore = seen?.pageInfo.hasNextPage && seen.edges.length < mostRows;
  return {
    seen,
    shown,
    error,
    again,
    send,
    sendAll,
    isSending: replays || hurries,
    show: (value: string) => {
      setShown(shownOf(value));
      setPages(1);
    },
    more: isMore ? { load: () => setPages(pages + 1), busy: loading } : undefined,
  };
}
