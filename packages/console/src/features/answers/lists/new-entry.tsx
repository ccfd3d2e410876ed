import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { EntryDocument, type EntryKind } from "../../../generated/graphql.ts";
import { newId } from "../../../network/new-id.ts";
import { entryHref, shownKind } from "../kinds.ts";
import { keyInAnyScript } from "./key-from.ts";

interface NewEntryProps {
  readonly kind: EntryKind;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks what the new entry is called, and goes to its page. */
export function NewEntry({ kind, opened, onClose }: NewEntryProps) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [chance] = useState(() => newId().slice(0, 6));
  const key = keyInAnyScript(typed, shownKind(kind).slug, chance);
  const isThere = useIsThere(kind, key);
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (key !== "") navigate(entryHref(kind, key), { state: { called: typed.trim() } });
  };
  return (
    <Modal opened={opened} onClose={onClose} title={i18n._(shownKind(kind).create)}>
      <form onSubmit={begin}>
        <TextInput
          label={t`What is it about?`}
          description={t`In a few words. Its key is made of them, and stays.`}
          data-autofocus
          dir="auto"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <p>
          {key === "" ? null : (
            <Trans>
              Key: <code>{key}</code>
            </Trans>
          )}{" "}
          {isThere ? <Trans>It is there already, and can be changed.</Trans> : null}
        </p>
        <Group justify="end">
          <Button type="submit" disabled={key === ""}>
            {isThere ? <Trans>Open it</Trans> : <Trans>Begin</Trans>}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

const pauseMs = 300;

/** Whether something has that key: then it would be changed, and nothing new begun. */
function useIsThere(kind: EntryKind, key: string): boolean {
  const [asked] = useDebouncedValue(key, pauseMs);
  const { data } = useQuery(EntryDocument, { variables: { kind, key: asked }, skip: asked === "" });
  return asked === key && data?.entry != null;
}
