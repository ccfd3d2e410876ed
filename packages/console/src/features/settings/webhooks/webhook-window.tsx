import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { AddWebhookDocument } from "../../../generated/graphql.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { Once } from "../../../ui/once.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { useEventWords } from "./use-event-words.ts";

interface WebhookWindowProps {
  readonly events: readonly string[];
  readonly onClose: () => void;
}

/** Makes a webhook, and shows once the secret by which its receiver knows us. */
export function WebhookWindow({ events, onClose }: WebhookWindowProps) {
  const { t } = useLingui();
  const [secret, setSecret] = useState<string>();
  return (
    <Modal opened onClose={onClose} title={t`Tell another system`}>
      {secret === undefined ? (
        <WebhookForm events={events} onMade={setSecret} />
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
  readonly onMade: (secret?: string) => void;
}

function WebhookForm({ events, onMade }: WebhookFormProps) {
  const { t } = useLingui();
  const words = useEventWords();
  const [name, setName] = useState("");
  const [url, setUrl] = useState("");
  const [chosen, choose] = useState<string[]>([]);
  const [add] = useMutation(AddWebhookDocument);
  const { busy, refusal, run } = useAttempt();
  const make = () =>
    void run(async () => {
      const { data } = await add({ variables: { input: { name, url: url.trim(), events: chosen } } });
      onMade(data?.addWebhook.secret);
    });
  return (
    <Stack gap="md">
      <TextInput
        label={t`Which system is it?`}
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
        <Button loading={busy} disabled={name.trim() === "" || url === "" || chosen.length === 0} onClick={make}>
          <Trans>Begin to tell</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
