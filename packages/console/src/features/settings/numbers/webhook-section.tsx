import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Stack, Text } from "@mantine/core";
import type { NumbersQuery } from "../../../generated/graphql.ts";
import { CopyField } from "../../../ui/copy-field.tsx";
import { Section } from "../../../ui/section.tsx";
import { Since } from "../../../ui/since.tsx";

interface WebhookSectionProps {
  readonly setup: NumbersQuery["webhookSetup"];
}

/** What to enter at Meta, and whether anything has come by it. */
export function WebhookSection({ setup: { path, verifyTokenVariable, heardAt } }: WebhookSectionProps) {
  const { t } = useLingui();
  const heard = heardAt ? (
    <Badge color="green">
      <Trans>Heard</Trans> <Since at={heardAt} />
    </Badge>
  ) : (
    <Badge color="amber">
      <Trans>Nothing has come yet</Trans>
    </Badge>
  );
  return (
    <Section
      title={t`Webhook`}
      description={t`WhatsApp brings messages to this address. Enter it in the app at Meta, and subscribe to “messages”.`}
      actions={heard}
    >
      <Stack gap="sm" maw={560}>
        <CopyField label={t`Address`} value={new URL(path, location.origin).href} />
        <Text size="sm" c="var(--text-quiet)">
          <Trans>
            The verify token is what the server's setting <code dir="ltr">{verifyTokenVariable}</code> says.
          </Trans>
        </Text>
      </Stack>
    </Section>
  );
}
