import { useMutation, useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group, Modal, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { JourneyNamesDocument, StartJourneyDocument } from "../../../generated/graphql.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { notify } from "../../../ui/notify.ts";
import { Refusal } from "../../../ui/refusal.tsx";

interface StartWindowProps {
  readonly contactId: string;
  readonly onClose: () => void;
}

/** Asks which journey begins for a person who did not ask for it. */
export function StartWindow({ contactId, onClose }: StartWindowProps) {
  const { t } = useLingui();
  const { data } = useQuery(JourneyNamesDocument);
  const [journeyId, choose] = useState<string | null>(null);
  const [interrupts, interrupt] = useState(false);
  const [start] = useMutation(StartJourneyDocument);
  const { busy, refusal, run } = useAttempt();
  const live = (data?.journeys ?? []).filter(({ state }) => state === "LIVE");
  const submit = () =>
    void run(async () => {
      if (journeyId === null) return;
      await start({ variables: { contactId, journeyId, interrupts } });
      notify.ok(t`It begins. What happens stands in the timeline.`);
      onClose();
    });
  return (
    <Modal opened onClose={onClose} title={t`Start a journey`}>
      <Stack>
        <Select
          label={t`Journey`}
          placeholder={t`Choose one`}
          data-autofocus
          openOnFocus={false}
          searchable
          data={live.map(({ id, name }) => ({ value: id, label: name }))}
          value={journeyId}
          onChange={choose}
        />
        <Checkbox
          label={t`Even if the person is in the middle of another journey`}
          description={t`That one ends then. Otherwise this one does not begin.`}
          checked={interrupts}
          onChange={({ currentTarget }) => interrupt(currentTarget.checked)}
        />
        <Text size="sm" c="var(--text-quiet)">
          <Trans>More than 24 hours after the person wrote, WhatsApp lets only templates through.</Trans>
        </Text>
        <Refusal text={refusal} />
        <Group justify="flex-end">
          <Button loading={busy} disabled={journeyId === null} onClick={submit}>
            <Trans>Start</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
