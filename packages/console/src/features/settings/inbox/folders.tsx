import { useMutation } from "@apollo/client/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Table, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { DropCollectionDocument, type InboxSettingQuery, KeepCollectionDocument } from "../../../generated/graphql.ts";
import { newId } from "../../../network/new-id.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Editable } from "../../../ui/editable.tsx";
import { notify } from "../../../ui/notify.ts";
import classes from "../settings.module.css";

interface FoldersProps {
  readonly folders: InboxSettingQuery["collections"];
  readonly onChange: () => void;
}

const said = (error: unknown) => notify.failed(refusalWords(error));

/** Folders of the inbox, for work that belongs together. */
export function Folders({ folders, onChange }: FoldersProps) {
  const { t } = useLingui();
  const [name, setName] = useState("");
  const [keep, { loading }] = useMutation(KeepCollectionDocument);
  const [drop] = useMutation(DropCollectionDocument);
  const add = async () => {
    try {
      await keep({ variables: { id: newId(), name } });
      setName("");
      onChange();
    } catch (error) {
      said(error);
    }
  };
  const rename = (id: string) => async (next: string) => {
    try {
      await keep({ variables: { id, name: next } });
      onChange();
      return true;
    } catch (error) {
      said(error);
      return false;
    }
  };
  const remove = (id: string) => void drop({ variables: { id } }).then(onChange, said);
  return (
    <section aria-labelledby="folders">
      <Title order={2} size="h4" id="folders" mb="sm">
        <Trans>Folders</Trans>
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Group align="end" mb="sm">
          <TextInput
            style={{ flex: 1 }}
            label={t`New folder`}
            maxLength={80}
            dir="auto"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={loading} disabled={name.trim() === ""}>
            <Trans>Add</Trans>
          </Button>
        </Group>
      </form>
      <Table className={classes["named"] ?? ""}>
        <Table.Tbody>
          {folders.map((folder) => (
            <Table.Tr key={folder.id}>
              <Table.Td>
                <Editable
                  label={t`name of ${folder.name}`}
                  value={folder.name}
                  shown={<bdi>{folder.name}</bdi>}
                  editable
                  onSave={rename(folder.id)}
                />
              </Table.Td>
              <Table.Td>
                <Plural value={folder.open} one="# conversation" other="# conversations" />
              </Table.Td>
              <Table.Td ta="end">
                <ConfirmButton
                  size="compact-xs"
                  question={t`Take this folder away?`}
                  consequence={t`What is in it stays in the inbox.`}
                  confirmLabel={t`Take it away`}
                  onConfirm={() => remove(folder.id)}
                >
                  <Trans>Take away</Trans>
                </ConfirmButton>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
