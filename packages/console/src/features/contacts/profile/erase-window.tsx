import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import {
  type ContactErasurePartsFragment,
  type ContactProfilePartsFragment,
  ErasePersonDocument,
} from "../../../generated/graphql.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { Refusal } from "../../../ui/refusal.tsx";

interface EraseWindowProps {
  readonly contact: ContactProfilePartsFragment;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onErased: (erasure: ContactErasurePartsFragment) => void;
}

/** Erasing is for good, so it is asked for by typing whom it is about. */
export function EraseWindow({ contact, opened, onClose, onErased }: EraseWindowProps) {
  const { t } = useLingui();
  const [erase, { error, loading }] = useMutation(ErasePersonDocument, {
    onCompleted: ({ erasePerson }) => onErased(erasePerson),
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t`Erase this person?`}
      closeOnClickOutside={!loading}
      closeOnEscape={!loading}
    >
      <Question
        reference={contact.reference}
        busy={loading}
        refusal={error && refusalWords(error)}
        onErase={(confirmation) =>
          // What went wrong is shown by `error`.
          void erase({ variables: { id: contact.id, confirmation } }).catch(() => undefined)
        }
      />
    </Modal>
  );
}

interface QuestionProps {
  readonly reference: string;
  readonly busy: boolean;
  readonly refusal: string | undefined;
  readonly onErase: (confirmation: string) => void;
}

function Question({ reference, busy, refusal, onErase }: QuestionProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  return (
    <Stack>
      <Text size="sm">
        <Trans>
          All messages lose their contents, and number, name, fields, notes, files and everything else that tells who
          this is are removed from every table. Counts stay. This cannot be undone. Who writes again from the same
          number is somebody new.
        </Trans>
      </Text>
      <TextInput
        label={t`Type ${reference} to say that you mean this person`}
        value={typed}
        dir="ltr"
        autoComplete="off"
        data-autofocus
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Refusal text={refusal} />
      <Group justify="flex-end">
        <Button
          color="red"
          loading={busy}
          disabled={typed.trim().toUpperCase() !== reference}
          onClick={() => onErase(typed)}
        >
          <Trans>Erase for good</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
