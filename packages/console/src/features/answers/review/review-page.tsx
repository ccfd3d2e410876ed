import { useQuery, useSubscription } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { ContentChangedDocument, DraftsDocument, EditingRulesDocument } from "../../../generated/graphql.ts";
import { useMay } from "../../../session/viewer.ts";
import { Page } from "../../../ui/page.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { Drafts } from "./drafts.tsx";
import { Publications } from "./publications.tsx";
import { RulesForm } from "./rules-form.tsx";

/** Everything that is being written and what was published, by whom and when. */
export function ReviewPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(DraftsDocument, { variables: {} });
  const { data: rules } = useQuery(EditingRulesDocument);
  useSubscription(ContentChangedDocument, { onData: () => void refetch() });
  const maySet = useMay("settings.write");
  return (
    <Page title={t`Drafts and history`} width="text">
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data ? <Drafts entries={data.drafts} review={rules?.editingRules.review ?? false} /> : null}
      {maySet && rules ? <RulesForm rules={rules.editingRules} /> : null}
      <Publications />
    </Page>
  );
}
