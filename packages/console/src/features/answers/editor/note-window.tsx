import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, Textarea } from "@mantine/core";
import { useState } from "react";

interface NoteWindowProps {
  readonly asks: "review" | "sendBack" | undefined;
  readonly onClose: () => void;
  readonly onSay: (note: string) => void;
}

/** A word for the person who has it next. */
export function NoteWindow({ asks, onClose, onSay }: NoteWindowProps) {
  const { t } = useLingui();
  const [note, setNote] = useState("");
  const isBack = asks === "sendBack";
  return (
    <Modal
      opened={asks !== undefined}
      onClose={onClose}
      title={isBack ? t`What is to be changed?` : t`What should the reviewer know?`}
    >
      <Textarea
        aria-label={t`Note`}
        data-autofocus
        dir="auto"
        autosize
        minRows={3}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group justify="end" mt="md">
        <Button disabled={isBack && note.trim() === ""} onClick={() => onSay(note.trim())}>
          {isBack ? <Trans>Send back</Trans> : <Trans>Ask for a review</Trans>}
        </Button>
      </Group>
    </Modal>
  );
}
