import { useMutation } from "@apollo/client/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Table, TextInput } from "@mantine/core";
import { useState } from "react";
import { DropCollectionDocument, type InboxSettingQuery, KeepCollectionDocument } from "../../../generated/graphql.ts";
import { newId } from "../../../network/new-id.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Editable } from "../../../ui/editable.tsx";
import { Section } from "../../../ui/section.tsx";
import classes from "../settings.module.css";

interface FoldersProps {
  readonly folders: InboxSettingQuery["collections"];
  readonly onChange: () => void;
}

/** Folders of the inbox, for work that belongs together. */
export function Folders({ folders, onChange }: FoldersProps) {
  const { t } = useLingui();
  return (
    <Section title={t`Folders`}>
      <NewFolder onChange={onChange} />
      <Table className={classes["named"] ?? ""}>
        <Table.Tbody>
          {folders.map((folder) => (
            <FolderRow key={folder.id} folder={folder} onChange={onChange} />
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

/** Keeps a folder under a name; false where that was refused, which is said. */
function useKeep(onChange: () => void) {
  const [keep, { loading }] = useMutation(KeepCollectionDocument);
  const keepAs = async (id: string, name: string) => {
    try {
      await keep({ variables: { id, name } });
      onChange();
      return true;
    } catch (error) {
      tellRefusal(error);
      return false;
    }
  };
  return { keepAs, loading };
}

function NewFolder({ onChange }: Pick<FoldersProps, "onChange">) {
  const { t } = useLingui();
  const [name, setName] = useState("");
  // Of one folder until it is kept, however often that is tried.
  const [id, setId] = useState(newId);
  const { keepAs, loading } = useKeep(onChange);
  const add = async () => {
    if (!(await keepAs(id, name))) return;
    setName("");
    setId(newId());
  };
  return (
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
          description={t`For conversations that belong together. Which folder one is in is chosen beside it.`}
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
  );
}

interface FolderRowProps {
  readonly folder: FoldersProps["folders"][number];
  readonly onChange: () => void;
}

function FolderRow({ folder, onChange }: FolderRowProps) {
  const { t } = useLingui();
  const { keepAs } = useKeep(onChange);
  const [drop] = useMutation(DropCollectionDocument);
  return (
    <Table.Tr>
      <Table.Td>
        <Editable
          label={t`name of ${folder.name}`}
          value={folder.name}
          shown={<bdi>{folder.name}</bdi>}
          editable
          onSave={(name) => keepAs(folder.id, name)}
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
          onConfirm={() => void drop({ variables: { id: folder.id } }).then(onChange, tellRefusal)}
        >
          <Trans>Take away</Trans>
        </ConfirmButton>
      </Table.Td>
    </Table.Tr>
  );
}
