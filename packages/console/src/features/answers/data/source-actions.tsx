import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import classes from "../answers.module.css";
import type { useSourceDraft } from "./use-source-draft.ts";

interface SourceActionsProps {
  readonly draft: ReturnType<typeof useSourceDraft>;
  readonly isTrying: boolean;
  readonly onTry: () => Promise<unknown>;
  readonly onDiscarded: () => void;
}

/** What can be done with a draft: try it, keep it, publish it, or throw it away. */
export function SourceActions({ draft, isTrying, onTry, onDiscarded }: SourceActionsProps) {
  const { t } = useLingui();
  const { entry, isUnsaved, isSaving, isPublishing, saveIt, publishIt, discardIt } = draft;
  return (
    <Group>
      <Button variant="default" loading={isTrying} onClick={() => void onTry().catch(tellRefusal)}>
        <Trans>Try it</Trans>
      </Button>
      <Button
        variant="default"
        disabled={!isUnsaved}
        loading={isSaving}
        onClick={() => void saveIt().catch(tellRefusal)}
      >
        <Trans>Save the draft</Trans>
      </Button>
      <Button loading={isPublishing} onClick={() => void publishIt().catch(tellRefusal)}>
        <Trans>Publish</Trans>
      </Button>
      {entry?.draft ? (
        <ConfirmButton
          variant="subtle"
          question={t`Throw this draft away?`}
          consequence={t`What is live stays as it is. The draft cannot be brought back.`}
          confirmLabel={t`Throw it away`}
          onConfirm={() => void discardIt().then(onDiscarded).catch(tellRefusal)}
        >
          <Trans>Throw draft away</Trans>
        </ConfirmButton>
      ) : null}
      {isUnsaved ? (
        <span className={classes["quiet"]}>
          <Trans>not saved yet</Trans>
        </span>
      ) : null}
    </Group>
  );
}
