import { useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Stack } from "@mantine/core";
import { IconUserOff } from "@tabler/icons-react";
import { useState } from "react";
import { Link, useParams } from "react-router";
import {
  ContactChangedDocument,
  ContactDocument,
  type ContactErasurePartsFragment,
} from "../../../generated/graphql.ts";
import { isolated } from "../../../i18n/isolated.ts";
import { Page } from "../../../ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../contacts.module.css";
import { Timeline } from "../timeline/timeline.tsx";
import { Certificate } from "./certificate.tsx";
import { ContactMenu } from "./contact-menu.tsx";
import { Facts } from "./facts.tsx";
import { FieldsCard } from "./fields-card.tsx";
import { GroupsCard } from "./groups-card.tsx";
import { LabelsCard } from "./labels-card.tsx";
import { ResultsCard } from "./results-card.tsx";
import { StatesCard } from "./states-card.tsx";
import { WishesCard } from "./wishes-card.tsx";

export function ContactPage() {
  const { t } = useLingui();
  const { contactId = "" } = useParams();
  const { data, error, refetch } = useQuery(ContactDocument, { variables: { id: contactId } });
  // What it tells goes into the same cache, so the page follows it.
  useSubscription(ContactChangedDocument, { variables: { id: contactId } });
  const [erased, setErased] = useState<{ readonly contactId: string; readonly erasure: ContactErasurePartsFragment }>();
  const contact = data?.contact;
  const name = contact ? contact.name || (contact.number && isolated(contact.number)) || contact.reference : t`Contact`;
  const back = (
    <Anchor component={Link} to="/contacts" size="sm">
      <Trans>Contacts</Trans>
    </Anchor>
  );
  if (erased?.contactId === contactId)
    return (
      <Page title={t`This person is erased`} before={back}>
        <Certificate erasure={erased.erasure} />
      </Page>
    );
  return (
    <Page
      title={name}
      before={back}
      width="full"
      actions={
        contact ? <ContactMenu contact={contact} onErased={(erasure) => setErased({ contactId, erasure })} /> : null
      }
    >
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data && !contact ? (
        <EmptyState icon={IconUserOff} title={<Trans>This contact is not there (any more)</Trans>}>
          <Trans>It may have been erased, or belong to another organisation.</Trans>
        </EmptyState>
      ) : null}
      {contact ? (
        <div className={classes["profile"]}>
          <Stack gap="xl">
            <Facts contact={contact} />
            <FieldsCard contact={contact} />
            <GroupsCard contact={contact} />
            <LabelsCard contactId={contact.id} />
            <StatesCard contactId={contact.id} />
            <WishesCard contact={contact} />
            <ResultsCard id={contact.id} />
          </Stack>
          <Timeline contactId={contact.id} />
        </div>
      ) : null}
    </Page>
  );
}
