import { Trans, useLingui } from "@lingui/react/macro";
import { useMay } from "../../../session/viewer.ts";
import { Page } from "../../../ui/page.tsx";
import { EntryList } from "./entry-list.tsx";

/** Texts that journeys and triage say, edited without touching a journey. */
export function ContentPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Content`} description={t`Texts that journeys and triage say. Editing one touches no journey.`}>
      <EntryList kind="CONTENT" mayWrite={useMay("content.write")} empty={<Trans>No content is like this</Trans>} />
    </Page>
  );
}
