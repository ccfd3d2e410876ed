import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useFormats } from "../../../i18n/use-formats.ts";
import { CopyField } from "../../../ui/copy-field.tsx";

export interface NewLink {
  readonly path: string;
  readonly expiresAt: string;
}

interface LinkOnceProps {
  readonly link: NewLink;
  readonly onClose: () => void;
}

/** A link that nobody can read again, not even we. */
export function LinkOnce({ link: { path, expiresAt }, onClose }: LinkOnceProps) {
  const { t } = useLingui();
  const until = useFormats().dateTime(expiresAt);
  return (
    <Stack gap="md">
      <CopyField label={t`Link`} value={new URL(path, location.origin).href} />
      <Text size="sm" c="var(--text-quiet)">
        <Trans>
          It works once, until {until}, and is not shown again. Give it to the person by a way that you both trust.
        </Trans>
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
