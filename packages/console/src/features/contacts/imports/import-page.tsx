import { useMutation, useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { IconFileOff } from "@tabler/icons-react";
import { Link, useNavigate, useParams } from "react-router";
import {
  ContactImportChangedDocument,
  ContactImportDocument,
  type ContactImportPartsFragment,
  RemoveContactImportDocument,
} from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { Mapping } from "./mapping.tsx";

export function ImportPage() {
  const { t } = useLingui();
  const { importId = "" } = useParams();
  const { data, error, refetch } = useQuery(ContactImportDocument, { variables: { id: importId } });
  useSubscription(ContactImportChangedDocument, { variables: { id: importId } });
  const one = data?.contactImport;
  const back = (
    <Anchor component={Link} to="/contacts/imports" size="sm">
      <Trans>Imports</Trans>
    </Anchor>
  );
  return (
    <Page title={one?.fileName ?? t`Import`} before={back} actions={one ? <Forget one={one} /> : null}>
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data && !one ? (
        <EmptyState icon={IconFileOff} title={<Trans>This import is not there (any more)</Trans>} />
      ) : null}
      {one?.state === "DRAFT" ? <Mapping one={one} /> : null}
      {one && one.state !== "DRAFT" ? <ImportProgress one={one} /> : null}
    </Page>
  );
}

function Forget({ one }: { readonly one: ContactImportPartsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [remove] = useMutation(RemoveContactImportDocument);
  if (one.state === "RUNNING" || one.state === "UNDOING") return null;
  const forget = () =>
    void remove({
      variables: { id: one.id },
      update: (cache) => void cache.evict({ id: cache.identify({ __typename: "ContactImport", id: one.id }) ?? "" }),
    }).then(() => navigate("/contacts/imports"), tellRefusal);
  return (
    <ConfirmButton
      question={t`Forget this file?`}
      consequence={<Trans>Contacts stay as they are. The import cannot be taken back any more.</Trans>}
      confirmLabel={t`Forget`}
      onConfirm={forget}
    >
      <Trans>Forget</Trans>
    </ConfirmButton>
  );
}
