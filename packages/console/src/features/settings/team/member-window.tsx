import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, Select, Stack } from "@mantine/core";
import { useState } from "react";
import { ChangeMemberDocument, type MemberPartsFragment } from "../../../generated/graphql.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { Refusal } from "../../../ui/refusal.tsx";
import { useChanges } from "../../../ui/use-changes.ts";
import { RoleChoice } from "./role-choice.tsx";

interface MemberWindowProps {
  readonly member: MemberPartsFragment;
  readonly onClose: () => void;
}

type Sight = "usual" | "hidden" | "shown";
const decided: Readonly<Record<Sight, boolean | null>> = { usual: null, hidden: true, shown: false };
const sights: readonly Sight[] = ["usual", "hidden", "shown"];
const sightOf = (choice: boolean | null): Sight => (choice === null ? "usual" : choice ? "hidden" : "shown");

export function MemberWindow({ member, onClose }: MemberWindowProps) {
  const { t } = useLingui();
  const [role, setRole] = useState(member.role);
  const [sight, setSight] = useState(sightOf(member.hidesPersonalDataChoice));
  const changes = useChanges({ role, hidesPersonalData: decided[sight] });
  const [change] = useMutation(ChangeMemberDocument);
  const { busy, refusal, run } = useAttempt();
  const save = () =>
    void run(async () => {
      await change({ variables: { id: member.id, input: changes } });
      onClose();
    });
  return (
    <Modal opened onClose={onClose} title={member.name}>
      <Stack gap="md">
        <RoleChoice value={role} onChange={setRole} />
        <Select
          label={t`Names and phone numbers of contacts`}
          allowDeselect={false}
          value={sight}
          onChange={(value) => setSight(sights.find((one) => one === value) ?? sight)}
          data={[
            { value: "usual", label: t`As is usual for the role` },
            { value: "hidden", label: t`Hidden` },
            { value: "shown", label: t`Shown` },
          ]}
        />
        <Refusal text={refusal} />
        <Group justify="flex-end">
          <Button loading={busy} onClick={save}>
            <Trans>Save</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
