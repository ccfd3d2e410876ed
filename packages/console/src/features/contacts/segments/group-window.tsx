import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { Refusal } from "../../../ui/refusal.tsx";
import { useSaveGroup } from "./use-save-group.ts";

interface GroupWindowProps {
  readonly group: { readonly id: string; readonly name: string } | null;
  /** What a new one may be called. */
  readonly name?: string;
  readonly onClose: () => void;
  readonly onMade?: (id: string) => void;
}

export function GroupWindow({ group, name: first = "", onClose, onMade }: GroupWindowProps) {
  const { t } = useLingui();
  const [name, setName] = useState(group?.name ?? first);
  const { save, busy, refusal } = useSaveGroup((id) => {
    if (id !== undefined) onMade?.(id);
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={group ? t`Change the group` : t`New group`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save({ ...(group && { id: group.id }), name });
        }}
      >
        <Stack>
          <TextInput
            label={t`Name`}
            data-autofocus
            maxLength={64}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Refusal text={refusal} />
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={name.trim() === ""}>
              <Trans>Keep</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
