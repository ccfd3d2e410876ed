import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { SettingsDocument } from "../../../generated/graphql.ts";
import { useMay } from "../../../session/viewer.ts";
import { Page } from "../../../ui/page.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { ReadOnly } from "../read-only.tsx";
import { OrganisationForm } from "./organisation-form.tsx";

export function OrganisationPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(SettingsDocument);
  const may = useMay("settings.write");
  return (
    <Page title={t`Organisation`} width="text" description={may ? null : <ReadOnly />}>
      {data ? <OrganisationForm settings={data.settings} /> : null}
      {error && !data ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {data || error ? null : <Loading />}
    </Page>
  );
}
