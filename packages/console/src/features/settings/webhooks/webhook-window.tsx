import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { AddWebhookDocument, ChangeWebhookDocument, type WebhookPartsFragment } from "../../../generated/graphql.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { EnterForm } from "../../../ui/enter-form.tsx";
import { Once } from "../../../ui/once.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { useChanges } from "../../../ui/use-changes.ts";
import { useEventWords } from "./use-event-words.ts";

interface WebhookWindowProps {
  readonly events: readonly string[];
  /** Without one, a new one is made. */
  readonly webhook?: WebhookPartsFragment;
  readonly onClose: () => void;
}

/** Makes a webhook, and shows once the secret by which its receiver knows us; or changes one. */
export function WebhookWindow({ events, webhook, onClose }: WebhookWindowProps) {
  const { t } = useLingui();
  const [secret, setSecret] = useState<string>();
  return (
    <Modal
      opened
      onClose={onClose}
      title={webhook ? t`Change ${webhook.name}` : t`Tell another system`}
      // What is shown once is not put away by a slip of the hand.
      closeOnClickOutside={secret === undefined}
      closeOnEscape={secret === undefined}
    >
      {secret === undefined ? (
        <WebhookForm
          events={events}
          webhook={webhook}
          onDone={(made) => (made === undefined ? onClose() : setSecret(made))}
        />
      ) : (
        <Once label={t`Secret`} value={secret} onClose={onClose}>
          <Trans>It signs all that is told, and is not shown again.</Trans>
        </Once>
      )}
    </Modal>
  );
}

interface WebhookFormProps {
  readonly events: readonly string[];
  readonly webhook: WebhookPartsFragment | undefined;
  /** With the secret of a new one. */
  readonly onDone: (secret: string | undefined) => void;
}

function WebhookForm({ events, webhook, onDone }: WebhookFormProps) {
  const { t } = useLingui();
  const words = useEventWords();
  const [name, setName] = useState(webhook?.name ?? "");
  const [url, setUrl] = useState(webhook?.url ?? "");
  const [chosen, choose] = useState<string[]>(() => [...(webhook?.events ?? [])]);
  const input = { name, url: url.trim(), events: chosen };
  const changes = useChanges(input);
  const [add] = useMutation(AddWebhookDocument);
  const [change] = useMutation(ChangeWebhookDocument);
  const { busy, refusal, run } = useAttempt();
  const keep = () =>
    void run(async () => {
      if (webhook) {
        await change({ variables: { id: webhook.id, input: changes } });
        return onDone(undefined);
      }
      const { data } = await add({ variables: { input } });
      onDone(data?.addWebhook.secret);
    });
  return (
    <EnterForm onSubmit={keep}>
      <TextInput
        label={t`Which system is it?`}
        dir="auto"
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput
        label={t`Its address`}
        placeholder="https://"
        dir="ltr"
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <Checkbox.Group label={t`What is it told?`} value={chosen} onChange={choose}>
        <Stack gap="xs" mt="xs">
          {events.map((event) => (
            <Checkbox key={event} value={event} label={words(event)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Refusal text={refusal} />
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={name.trim() === "" || url === "" || chosen.length === 0}>
          {webhook ? <Trans>Save</Trans> : <Trans>Begin to tell</Trans>}
        </Button>
      </Group>
    </EnterForm>
  );
}
