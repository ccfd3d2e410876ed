import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { NoteWindow } from "./note-window.tsx";
import { type EntryKindOf, useDraftActions } from "./use-draft-actions.ts";
import type { Editor } from "./use-editor.ts";

interface DraftActionsProps {
  readonly editor: Editor;
  readonly kind: EntryKindOf;
  readonly entryKey: string;
  /** Somebody else must approve. */
  readonly review: boolean;
  readonly mayPublish: boolean;
  readonly mayWrite: boolean;
}

/** What can be done with a draft as it stands. */
export function DraftActions(props: DraftActionsProps) {
  const { editor, kind, entryKey, review, mayPublish, mayWrite } = props;
  const { t } = useLingui();
  const [asks, ask] = useState<"review" | "sendBack">();
  const [handedOn, setHandedOn] = useState(0);
  const actions = useDraftActions(editor, kind, entryKey);
  if (!mayWrite || !editor.isReady) return null;
  const { entry } = editor;
  const draft = entry?.draft;
  const waitsForOthers = review && (draft?.isMine === true || draft?.state !== "REVIEW");
  const handOn = (note: string) => {
    ask(undefined);
    if (asks) actions.handOn(asks, note, () => setHandedOn((times) => times + 1));
  };
  return (
    <>
      {/* Anew once its note has gone: the next one is about something else. What could not be handed on is kept. */}
      <NoteWindow key={handedOn} asks={asks} onClose={() => ask(undefined)} onSay={handOn} />
      {entry?.live && !draft && mayPublish ? (
        <ConfirmButton
          color="red"
          question={t`Remove this from the hotline?`}
          consequence={t`A draft that removes it is made. Nothing changes for people until that is published.`}
          confirmLabel={t`Make the draft`}
          onConfirm={actions.remove}
        >
          <Trans>Remove</Trans>
        </ConfirmButton>
      ) : null}
      {draft ? (
        <ConfirmButton
          loading={actions.isDiscarding}
          question={t`Throw this draft away?`}
          consequence={t`What is live stays as it is. The draft cannot be brought back.`}
          confirmLabel={t`Throw it away`}
          onConfirm={actions.discard}
        >
          <Trans>Throw draft away</Trans>
        </ConfirmButton>
      ) : null}
      {draft?.state === "REVIEW" && mayPublish && !draft.isMine ? (
        <Button variant="default" onClick={() => ask("sendBack")}>
          <Trans>Send back</Trans>
        </Button>
      ) : null}
      {draft && draft.state === "DRAFT" && (review || !mayPublish) ? (
        <Button variant={waitsForOthers ? "filled" : "default"} onClick={() => ask("review")}>
          <Trans>Ask for a review</Trans>
        </Button>
      ) : null}
      {mayPublish ? (
        <Button
          disabled={(!draft && editor.saving !== "typed") || waitsForOthers || editor.saving === "conflict"}
          loading={actions.isPublishing}
          title={waitsForOthers ? t`Somebody else has to approve it first.` : ""}
          onClick={actions.publish}
        >
          {draft?.state === "REVIEW" ? <Trans>Approve and publish</Trans> : <Trans>Publish</Trans>}
        </Button>
      ) : null}
    </>
  );
}
