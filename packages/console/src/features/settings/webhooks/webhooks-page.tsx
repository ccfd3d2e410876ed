import { useMutation, useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Box, Button, Group, Modal, Switch, Text } from "@mantine/core";
import { IconWebhook } from "@tabler/icons-react";
import { useState } from "react";
import {
  ChangeWebhookDocument,
  RemoveWebhookDocument,
  RenewWebhookSecretDocument,
  WebhooksChangedDocument,
  WebhooksDocument,
  type WebhooksQuery,
} from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useRefusalWords } from "../../../session/use-refusal-words.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { notify } from "../../../ui/notify.ts";
import { Once } from "../../../ui/once.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Since } from "../../../ui/since.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { troubleWords } from "./trouble-words.ts";
import { useEventWords } from "./use-event-words.ts";
import { WebhookLog } from "./webhook-log.tsx";
import { WebhookWindow } from "./webhook-window.tsx";

type Webhook = WebhooksQuery["webhooks"][number];

export function WebhooksPage() {
  const { t } = useLingui();
  const [makes, make] = useState(false);
  const { data, error, refetch } = useQuery(WebhooksDocument);
  const { data: told } = useSubscription(WebhooksChangedDocument);
  const again = () => void refetch();
  const all = told?.webhooksChanged ?? data?.webhooks;
  const actions = (
    <Button leftSection={<IconWebhook size={16} />} onClick={() => make(true)}>
      <Trans>Tell another system</Trans>
    </Button>
  );
  return (
    <Page title={t`Webhooks`} actions={actions}>
      {all?.map((webhook) => (
        <WebhookSection key={webhook.id} webhook={webhook} events={data?.webhookEvents ?? []} onChanged={again} />
      ))}
      {all?.length === 0 ? <EmptyState title={t`No other system is told anything.`} /> : null}
      {error && !all ? <ErrorState error={error} retry={again} /> : null}
      {all || error ? null : <Loading />}
      {makes && data ? (
        <WebhookWindow
          events={data.webhookEvents}
          onClose={() => {
            make(false);
            again();
          }}
        />
      ) : null}
    </Page>
  );
}

interface WebhookSectionProps {
  readonly webhook: Webhook;
  readonly events: readonly string[];
  readonly onChanged: () => void;
}

function WebhookSection({ webhook, events: possible, onChanged }: WebhookSectionProps) {
  const { t } = useLingui();
  const words = useEventWords();
  const wordsOf = useRefusalWords();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const [changes, setChanges] = useState(false);
  const [change] = useMutation(ChangeWebhookDocument);
  const [removeIt] = useMutation(RemoveWebhookDocument);
  const { id, name, url, events, isActive, waiting, failed, deliveredAt, trouble } = webhook;
  const why = troubleWords(trouble ?? "");
  const done = (work: Promise<unknown>) => void work.then(onChanged, (error: unknown) => notify.failed(wordsOf(error)));
  return (
    <Section title={name} description={<bdi dir="ltr">{url}</bdi>}>
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
        <NewSecret webhook={webhook} />
        <ConfirmButton
          variant="subtle"
          color="red"
          question={t`Remove ${name}?`}
          consequence={<Trans>It is told nothing more, and its log goes with it.</Trans>}
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

/** For the day that the old one got into wrong hands. */
function NewSecret({ webhook: { id, name } }: { readonly webhook: Webhook }) {
  const { t } = useLingui();
  const wordsOf = useRefusalWords();
  const [secret, setSecret] = useState<string>();
  const [renew, { loading }] = useMutation(RenewWebhookSecretDocument, { variables: { id } });
  const ask = () =>
    renew().then(
      ({ data }) => setSecret(data?.renewWebhookSecret.secret),
      (error: unknown) => notify.failed(wordsOf(error)),
    );
  const close = () => setSecret(undefined);
  return (
    <>
      <ConfirmButton
        loading={loading}
        question={t`A new secret for ${name}?`}
        consequence={
          <Trans>
            The old one signs nothing from that moment on. What the other system refuses until it knows the new one is
            told again.
          </Trans>
        }
        confirmLabel={t`Make a new secret`}
        onConfirm={() => void ask()}
      >
        <Trans>New secret</Trans>
      </ConfirmButton>
      {secret === undefined ? null : (
        <Modal opened onClose={close} title={name} closeOnClickOutside={false} closeOnEscape={false}>
          <Once label={t`Secret`} value={secret} onClose={close}>
            <Trans>It signs all that is told, and is not shown again.</Trans>
          </Once>
        </Modal>
      )}
    </>
  );
}
