import { useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconWebhook } from "@tabler/icons-react";
import { useState } from "react";
import { WebhooksChangedDocument, WebhooksDocument } from "../../../generated/graphql.ts";
import { Page } from "../../../ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { WebhookSection } from "./webhook-section.tsx";
import { WebhookWindow } from "./webhook-window.tsx";

export function WebhooksPage() {
  const { t } = useLingui();
  const [makes, make] = useState(false);
  const { data, error, refetch } = useQuery(WebhooksDocument);
  const { data: told } = useSubscription(WebhooksChangedDocument);
  const again = () => void refetch();
  const all = told?.webhooksChanged ?? data?.webhooks;
  const actions = (
    <Button leftSection={<IconWebhook size={16} />} onClick={() => make(true)}>
      <Trans>Tell another system</Trans>
    </Button>
  );
  return (
    <Page title={t`Webhooks`} actions={actions}>
      {all?.map((webhook) => (
        <WebhookSection key={webhook.id} webhook={webhook} events={data?.webhookEvents ?? []} onChanged={again} />
      ))}
      {all?.length === 0 ? <EmptyState title={t`No other system is told anything.`} /> : null}
      {error && !all ? <ErrorState error={error} retry={again} /> : null}
      {all || error ? null : <Loading />}
      {makes && data ? (
        <WebhookWindow
          events={data.webhookEvents}
          onClose={() => {
            make(false);
            again();
          }}
        />
      ) : null}
    </Page>
  );
}
