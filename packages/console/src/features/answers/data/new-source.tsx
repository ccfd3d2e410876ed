import { keyFrom } from "@hotline/core/model/key-from.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";

/** Asks what journeys call the source, and goes to its page. */
export function NewSource({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const key = keyFrom(typed);
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (key !== "") navigate(`/answers/data/${key}`);
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t`New data source`}>
      <form onSubmit={begin}>
        <TextInput
          label={t`What journeys call it`}
          description={t`Letters from a to z, and digits.`}
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="end" mt="md">
          <Button type="submit" disabled={key === ""}>
            <Trans>Begin</Trans>
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
