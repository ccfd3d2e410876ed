import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Tabs } from "@mantine/core";
import { Link, useSearchParams } from "react-router";
import { useMay } from "../../../session/viewer.ts";
import { Page } from "../../../ui/page.tsx";
import classes from "../answers.module.css";
import { entryHref } from "../kinds.ts";
import { EntryList } from "../lists/entry-list.tsx";
import { CorrectionsList } from "./corrections-list.tsx";

const tabs = ["rules", "labels", "states", "corrections"] as const;

/** What triage learns from: labels, warning signs, sensitive states, the golden set, and corrections. */
export function TriagePage() {
  const { t } = useLingui();
  const mayWrite = useMay("triage.write");
  const mayPropose = useMay("triage.correct");
  // In the address: whoever comes back from an entry, or sends a link, is where they were.
  const [params, setParams] = useSearchParams();
  const wanted = params.get("tab");
  const tab = tabs.find((one) => one === wanted) ?? "rules";
  const choose = (next: string | null) =>
    setParams(next === null || next === "rules" ? {} : { tab: next }, { replace: true });
  return (
    <Page
      title={t`Labels and urgency`}
      description={t`What triage learns from. What is published here is learned by the next training.`}
    >
      <Tabs value={tab} onChange={choose} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="rules">
            <Trans>Warning signs</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="labels">
            <Trans>Labels</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="states">
            <Trans>Sensitive states</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="corrections">
            <Trans>Corrections</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="rules">
          <p className={classes["quiet"]}>
            <Anchor component={Link} underline="always" to={entryHref("URGENCY", "general")}>
              <Trans>What holds for all of them</Trans>
            </Anchor>
            {" · "}
            <Anchor component={Link} underline="always" to={entryHref("GOLDEN", "set")}>
              <Trans>The golden set, by which new models are judged</Trans>
            </Anchor>
          </p>
          <EntryList kind="URGENCY_RULE" mayWrite={mayWrite} empty={<Trans>No warning sign is like this</Trans>} />
        </Tabs.Panel>
        <Tabs.Panel value="labels">
          <p className={classes["quiet"]}>
            <Trans>
              The label <code>oos</code> has the examples of "none of these": messages that no label and no answer fits.
            </Trans>
          </p>
          <EntryList kind="LABEL" mayWrite={mayWrite || mayPropose} empty={<Trans>No label is like this</Trans>} />
        </Tabs.Panel>
        <Tabs.Panel value="states">
          <p className={classes["quiet"]}>
            <Trans>
              In such a state some messages would hurt: name the tags, or the keys of approved answers, of what stops
              then.
            </Trans>
          </p>
          <EntryList kind="STATE" mayWrite={mayWrite} empty={<Trans>No sensitive state is like this</Trans>} />
        </Tabs.Panel>
        <Tabs.Panel value="corrections">
          <CorrectionsList mayDecide={mayWrite} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
