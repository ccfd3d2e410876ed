import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { IconCertificate } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import {
  type ContactErasurePartsFragment,
  type ContactProfilePartsFragment,
  ErasePersonDocument,
} from "../../../generated/graphql.ts";
import { Refusal } from "../../../ui/refusal.tsx";
import classes from "../contacts.module.css";
import { Removed } from "../exports/removed.tsx";

interface EraseWindowProps {
  readonly contact: ContactProfilePartsFragment;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Erasing is for good, so it is asked for by typing whom it is about. In the end stands the proof. */
export function EraseWindow({ contact, opened, onClose }: EraseWindowProps) {
  const { t } = useLingui();
  const [erase, { data, error, loading }] = useMutation(ErasePersonDocument);
  const erasure = data?.erasePerson;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={erasure ? t`This person is erased` : t`Erase this person?`}
      closeOnClickOutside={!loading}
      withCloseButton={!erasure}
      closeOnEscape={!loading && !erasure}
    >
      {erasure ? (
        <Certificate erasure={erasure} />
      ) : (
        <Question
          reference={contact.reference}
          busy={loading}
          refusal={error?.message}
          onErase={(confirmation) =>
            // What went wrong is shown by `error`.
            void erase({ variables: { id: contact.id, confirmation } }).catch(() => undefined)
          }
        />
      )}
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

function Certificate({ erasure }: { readonly erasure: ContactErasurePartsFragment }) {
  const navigate = useNavigate();
  return (
    <Stack>
      <Alert color="green" icon={<IconCertificate aria-hidden />} title={<Trans>Certificate</Trans>}>
        <p className={classes["code"]}>{erasure.certificate}</p>
        <p>
          <Trans>Removed or emptied:</Trans> <Removed removed={erasure.removed} />
        </p>
      </Alert>
      <Group justify="flex-end">
        <Button onClick={() => void navigate("/contacts")} data-autofocus>
          <Trans>Back to the contacts</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
