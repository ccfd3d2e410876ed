import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { EndSessionsDocument, type MemberPartsFragment } from "../../../generated/graphql.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { Refusal } from "../../../ui/refusal.tsx";
import { Since } from "../../../ui/since.tsx";
import { deviceOf } from "../../account/session-words.ts";

interface SessionsWindowProps {
  readonly member: MemberPartsFragment;
  readonly onClose: () => void;
}

export function SessionsWindow({ member, onClose }: SessionsWindowProps) {
  const { t } = useLingui();
  const [end] = useMutation(EndSessionsDocument);
  const { busy, refusal, run } = useAttempt();
  const sessions = member.sessions ?? [];
  const endAll = () =>
    void run(async () => {
      await end({ variables: { id: member.id } });
      onClose();
    });
  return (
    <Modal opened onClose={onClose} title={t`Where ${member.name} is signed in`}>
      <Stack gap="sm">
        {sessions.length === 0 ? <Trans>Nowhere at the moment.</Trans> : null}
        {sessions.map(({ id, browser, address, seenAt }) => (
          <div key={id}>
            <Text size="sm">{deviceOf(browser) || t`An unknown device`}</Text>
            <Text size="xs" c="var(--text-quiet)">
              <bdi dir="ltr">{address}</bdi> · <Since at={seenAt} />
            </Text>
          </div>
        ))}
        <Refusal text={refusal} />
        <Group justify="flex-end">
          <Button color="red" variant="light" loading={busy} disabled={sessions.length === 0} onClick={endAll}>
            <Trans>End them all</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
