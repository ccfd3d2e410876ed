import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { type ContactFieldType, SaveContactFieldDocument } from "../../../generated/graphql.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { Refusal } from "../../../ui/refusal.tsx";
import { useTypeWords } from "./use-type-words.ts";

/** The types that people make; places come with a programme that knows its map. */
const types = ["TEXT", "NUMBER", "DATETIME"] as const satisfies readonly ContactFieldType[];

interface FieldWindowProps {
  /** What it may be called. */
  readonly name?: string;
  readonly onClose: () => void;
  readonly onMade?: (key: string) => void;
}

/** Asks what a new field is called, and what it holds. */
export function FieldWindow({ name: first = "", onClose, onMade }: FieldWindowProps) {
  const { t } = useLingui();
  const words = useTypeWords();
  const [name, setName] = useState(first);
  const [type, setType] = useState<ContactFieldType>("TEXT");
  const [save, { loading, error }] = useMutation(SaveContactFieldDocument, {
    refetchQueries: ["ContactFields", "ContactSettings"],
    awaitRefetchQueries: true,
  });
  const submit = async () => {
    const { data } = await save({ variables: { field: { name, type } } });
    if (data) onMade?.(data.saveContactField.key);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t`New field`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // A refusal is in `error`.
          submit().catch(() => undefined);
        }}
      >
        <Stack>
          <TextInput
            label={t`Name`}
            data-autofocus
            dir="auto"
            maxLength={64}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Select
            label={t`What it holds`}
            description={t`This stays as it is; the name may change.`}
            allowDeselect={false}
            data={types.map((value) => ({ value, label: words[value] }))}
            value={type}
            onChange={(value) => setType(types.find((one) => one === value) ?? "TEXT")}
          />
          <Refusal text={error && refusalWords(error)} />
          <Group justify="flex-end">
            <Button type="submit" loading={loading} disabled={name.trim() === ""}>
              <Trans>Make the field</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
