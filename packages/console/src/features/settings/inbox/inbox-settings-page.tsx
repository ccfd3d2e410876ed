import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { InboxSettingDocument, SavedAnswersDocument } from "../../../generated/graphql.ts";
import { useMay } from "../../../session/viewer.ts";
import { Page } from "../../../ui/page.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { Folders } from "./folders.tsx";
import { RulesForm } from "./rules-form.tsx";
import { SavedAnswers } from "./saved-answers.tsx";
import { WhoIsThere } from "./who-is-there.tsx";

/** Operators come and go. */
const againMs = 15_000;
const nothing = () => undefined;

/** What the inbox works with. */
export function InboxSettingsPage() {
  const { t } = useLingui();
  const maySet = useMay("settings.write");
  const setting = useQuery(InboxSettingDocument, { pollInterval: againMs });
  const saved = useQuery(SavedAnswersDocument);
  const error = setting.error ?? saved.error;
  const refresh = () => {
    void setting.refetch();
    void saved.refetch();
  };
  // Without a connection it is known later; whoever changed something has been told already.
  const again = () => setting.refetch().then(nothing, nothing);
  return (
    <Page title={t`Inbox`} width="text">
      {error ? <ErrorState error={error} retry={refresh} /> : null}
      {!setting.data && !error ? <Loading /> : null}
      {setting.data ? (
        <>
          <SavedAnswers answers={saved.data?.savedAnswers ?? []} onChange={refresh} />
          <Folders folders={setting.data.collections} onChange={refresh} />
          <WhoIsThere
            operators={setting.data.operators.filter(({ mayAnswer }) => mayAnswer)}
            rules={setting.data.inboxRules}
          />
          {maySet ? <RulesForm rules={setting.data.inboxRules} onChange={again} /> : null}
        </>
      ) : null}
    </Page>
  );
}
