import { Trans } from "@lingui/react/macro";
import { Button, Group, Modal, Text } from "@mantine/core";
import type { ReactNode } from "react";

interface ConfirmWindowProps {
  readonly opened: boolean;
  readonly question: string;
  readonly consequence: ReactNode;
  readonly confirmLabel: string;
  readonly color: string;
  readonly onAnswer: (confirmed: boolean) => void;
}

export function ConfirmWindow(props: ConfirmWindowProps) {
  const { opened, question, consequence, confirmLabel, color, onAnswer } = props;
  return (
    <Modal opened={opened} onClose={() => onAnswer(false)} title={question}>
      <Text size="sm" component="div">
        {consequence}
      </Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={() => onAnswer(false)} data-autofocus>
          <Trans>Cancel</Trans>
        </Button>
        <Button color={color} onClick={() => onAnswer(true)}>
          {confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
}
