import { useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconPhonePlus, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { NumbersChangedDocument, NumbersDocument } from "../../../generated/graphql.ts";
import { useMay } from "../../../session/viewer.ts";
import { Page } from "../../../ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { NumberCard } from "./number-card.tsx";
import { NumberWindow } from "./number-window.tsx";
import { WebhookSection } from "./webhook-section.tsx";

export function NumbersPage() {
  const { t } = useLingui();
  const may = useMay("settings.write");
  const [adds, add] = useState(false);
  const { data, error, refetch } = useQuery(NumbersDocument);
  useSubscription(NumbersChangedDocument);
  const close = () => {
    add(false);
    void refetch();
  };
  const actions = may ? (
    <Button leftSection={<IconPlus size={16} />} onClick={() => add(true)}>
      <Trans>Add a number</Trans>
    </Button>
  ) : null;
  return (
    <Page title={t`Numbers`} actions={actions}>
      {data?.numbers.map((number) => (
        <NumberCard key={number.id} number={number} />
      ))}
      {data?.numbers.length === 0 ? (
        <EmptyState icon={IconPhonePlus} title={<Trans>No number yet</Trans>}>
          <Trans>Add the number that people will write to. You find its id in the WhatsApp manager at Meta.</Trans>
        </EmptyState>
      ) : null}
      {data ? <WebhookSection setup={data.webhookSetup} /> : null}
      {error && !data ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {data || error ? null : <Loading />}
      {adds ? <NumberWindow onClose={close} /> : null}
    </Page>
  );
}
