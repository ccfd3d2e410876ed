import { Trans } from "@lingui/react/macro";
import { Code } from "@mantine/core";
import type { WebhookLogQuery } from "../../../generated/graphql.ts";
import { Since } from "../../../ui/since.tsx";
import { troubleWords } from "./trouble-words.ts";
import { useEventWords } from "./use-event-words.ts";

export type Delivery = WebhookLogQuery["webhookDeliveries"]["edges"][number]["node"];

/** What happened, and on demand what exactly the other system was sent. */
export function Told({ event, body }: Delivery) {
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

/** Whether the other system took it, or why not. */
export function Heard({ state, lastError, dueAt }: Delivery) {
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
