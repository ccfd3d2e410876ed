import { Trans } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { CopyField } from "./copy-field.tsx";

interface OnceProps {
  readonly label: string;
  readonly value: string;
  /** That it is not shown again, and what to do with it now. */
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** Something that nobody can read again, not even we. */
export function Once({ label, value, children, onClose }: OnceProps) {
  return (
    <Stack gap="md">
      <CopyField label={label} value={value} />
      <Text size="sm" c="var(--text-quiet)">
        {children}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
