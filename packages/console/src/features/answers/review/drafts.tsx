import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { PublishDraftsDocument } from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { useMay } from "../../../session/viewer.ts";
import { notify } from "../../../ui/notify.ts";
import { Section } from "../../../ui/section.tsx";
import { EmptyState } from "../../../ui/states.tsx";
import classes from "../answers.module.css";
import { isToBeLearned } from "../editor/to-be-learned.ts";
import { type DraftEntry, OneDraft } from "./one-draft.tsx";

interface DraftsProps {
  readonly entries: readonly DraftEntry[];
  readonly review: boolean;
}

/** Whether the viewer may publish a draft as it stands. */
function isReady({ draft, problems }: DraftEntry, review: boolean): boolean {
  if (!draft || draft.isOutdated || problems.some(({ stops }) => stops)) return false;
  return !review || (draft.state === "REVIEW" && !draft.isMine);
}

/** What is being written; what is ready can be published together. */
export function Drafts({ entries, review }: DraftsProps) {
  const { t } = useLingui();
  const mayPublish = useMay("content.write");
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [publish, { loading }] = useMutation(PublishDraftsDocument);
  const wanted = entries.filter((entry) => chosen.has(entry.id) && isReady(entry, review));
  const publishAll = () =>
    void publish({
      variables: {
        drafts: wanted.map(({ kind, key, draft }) => ({ kind, key, edit: draft?.edit ?? 0 })),
        message: "",
      },
    })
      .then(() => {
        choose(new Set());
        notify.ok(
          wanted.some(isToBeLearned)
            ? t`They are live. New examples count once the model has learned them: see Training.`
            : t`They are live: the next message meets them.`,
        );
      })
      .catch(tellRefusal);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  return (
    <Section
      title={t`Being written`}
      actions={
        mayPublish && entries.length > 0 ? (
          <Button disabled={wanted.length === 0} loading={loading} onClick={publishAll}>
            <Trans>Publish what is chosen</Trans>
          </Button>
        ) : null
      }
    >
      {entries.length === 0 ? (
        <EmptyState title={<Trans>Nobody is writing</Trans>}>
          <Trans>Drafts of answers, contents, labels and data sources come here by themselves.</Trans>
        </EmptyState>
      ) : null}
      <ul className={classes["list"]}>
        {entries.map((entry) => (
          <li key={entry.id} className={classes["card"]}>
            <OneDraft
              entry={entry}
              isReady={mayPublish && isReady(entry, review)}
              isChosen={chosen.has(entry.id)}
              onToggle={() => toggle(entry.id)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
