import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Box, Button, Group, Switch, Text } from "@mantine/core";
import { useState } from "react";
import { ChangeWebhookDocument, RemoveWebhookDocument, type WebhooksQuery } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { Since } from "../../../ui/since.tsx";
import { NewSecret } from "./new-secret.tsx";
import { troubleWords } from "./trouble-words.ts";
import { useEventWords } from "./use-event-words.ts";
import { WebhookLog } from "./webhook-log.tsx";
import { WebhookWindow } from "./webhook-window.tsx";

type Webhook = WebhooksQuery["webhooks"][number];

interface WebhookSectionProps {
  readonly webhook: Webhook;
  readonly events: readonly string[];
  readonly onChanged: () => void;
}

export function WebhookSection({ webhook, events: possible, onChanged }: WebhookSectionProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const [changes, setChanges] = useState(false);
  const [change] = useMutation(ChangeWebhookDocument);
  const [removeIt] = useMutation(RemoveWebhookDocument);
  const { id, name, url, isActive, waiting, failed, deliveredAt } = webhook;
  const done = (work: Promise<unknown>) => void work.then(onChanged, tellRefusal);
  return (
    <Section title={name} description={<bdi dir="ltr">{url}</bdi>}>
      <Standing webhook={webhook} />
      <Group mt="sm">
        <Switch
          label={t`Is told`}
          checked={isActive}
          onChange={(event) => done(change({ variables: { id, input: { isActive: event.currentTarget.checked } } }))}
        />
        <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Trans>What was told</Trans>
        </Button>
        <Button variant="default" onClick={() => setChanges(true)}>
          <Trans>Change</Trans>
        </Button>
        <NewSecret id={id} name={name} />
        <ConfirmButton
          variant="subtle"
          color="red"
          question={t`Remove ${name}?`}
          consequence={
            <Trans>It is told nothing more, nor what still waits to be told, and its log goes with it.</Trans>
          }
          confirmLabel={t`Remove`}
          onConfirm={() => done(removeIt({ variables: { id } }))}
        >
          <Trans>Remove</Trans>
        </ConfirmButton>
      </Group>
      {open ? (
        <Box mt="sm">
          <WebhookLog webhookId={id} news={JSON.stringify([waiting, failed, deliveredAt])} />
        </Box>
      ) : null}
      {changes ? (
        <WebhookWindow
          events={possible}
          webhook={webhook}
          onClose={() => {
            setChanges(false);
            onChanged();
          }}
        />
      ) : null}
    </Section>
  );
}

/** What it is told, how far that came, and what went wrong. */
function Standing({ webhook }: Pick<WebhookSectionProps, "webhook">) {
  const words = useEventWords();
  const formats = useFormats();
  const { events, isActive, waiting, failed, deliveredAt, trouble } = webhook;
  const why = troubleWords(trouble ?? "");
  return (
    <>
      <Text size="sm">{events.map(words).join(" · ")}</Text>
      <Text size="sm" c="var(--text-quiet)">
        <Trans>
          {formats.number(waiting)} still to be told, {formats.number(failed)} given up since yesterday
        </Trans>
        {deliveredAt === null ? null : (
          <>
            {" · "}
            <Trans>
              heard last: <Since at={deliveredAt} />
            </Trans>
          </>
        )}
      </Text>
      {isActive && trouble !== null ? (
        <Text size="sm" c="var(--urgent)">
          <Trans>Some of it was not heard at its last try: {why}</Trans>
        </Text>
      ) : null}
    </>
  );
}
