import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { type MemberPartsFragment, ResetPasswordDocument } from "../../../generated/graphql.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { Refusal } from "../../../ui/refusal.tsx";
import { LinkOnce, type NewLink } from "./link-once.tsx";

interface ResetWindowProps {
  readonly member: MemberPartsFragment;
  readonly onClose: () => void;
}

export function ResetWindow({ member: { id, name }, onClose }: ResetWindowProps) {
  const { t } = useLingui();
  const [link, setLink] = useState<NewLink>();
  const [reset] = useMutation(ResetPasswordDocument);
  const { busy, refusal, run } = useAttempt();
  const make = () =>
    void run(async () => {
      const { data } = await reset({ variables: { id } });
      setLink(data?.resetPassword);
    });
  return (
    <Modal opened onClose={onClose} title={t`A new password for ${name}`}>
      {link ? (
        <LinkOnce link={link} onClose={onClose} />
      ) : (
        <Stack gap="md">
          <Text size="sm">
            <Trans>Makes a link by which they choose a new password. The one they have works until they do.</Trans>
          </Text>
          <Refusal text={refusal} />
          <Group justify="flex-end">
            <Button loading={busy} onClick={make}>
              <Trans>Make the link</Trans>
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
