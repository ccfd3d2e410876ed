import { useLingui } from "@lingui/react/macro";
import { Radio, Stack } from "@mantine/core";
import type { Role } from "../../../generated/graphql.ts";
import { roles, useRoleWords } from "./use-role-words.ts";

interface RoleChoiceProps {
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const { t } = useLingui();
  const words = useRoleWords();
  return (
    <Radio.Group
      label={t`Role`}
      value={value}
      onChange={(chosen) => onChange(roles.find((role) => role === chosen) ?? value)}
    >
      <Stack gap="xs" mt="xs">
        {roles.map((role) => (
          <Radio key={role} value={role} label={words[role].name} description={words[role].may} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
