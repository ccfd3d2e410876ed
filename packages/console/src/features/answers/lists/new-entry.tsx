import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import type { EntryKind } from "../../../generated/graphql.ts";
import { entryHref, shownKind } from "../kinds.ts";

interface NewEntryProps {
  readonly kind: EntryKind;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A key from what somebody typed: what journeys and reports call the entry for good. */
export function keyFrom(typed: string): string {
  const words = typed
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_");
  return words.replace(/^[_0-9]+|_+$/g, "").slice(0, 60);
}

/** Asks what the new entry is called, and goes to its page. */
export function NewEntry({ kind, opened, onClose }: NewEntryProps) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const key = keyFrom(typed);
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (key !== "") navigate(entryHref(kind, key));
  };
  return (
    <Modal opened={opened} onClose={onClose} title={i18n._(shownKind(kind).create)}>
      <form onSubmit={begin}>
        <TextInput
          label={t`What is it about?`}
          description={t`In a few words. Its key is made of them, and stays.`}
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <p>
          {key === "" ? null : (
            <Trans>
              Key: <code>{key}</code>
            </Trans>
          )}
        </p>
        <Group justify="end">
          <Button type="submit" disabled={key === ""}>
            <Trans>Begin</Trans>
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
