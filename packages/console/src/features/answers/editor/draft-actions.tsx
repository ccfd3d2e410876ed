import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";
import {
  AskForReviewDocument,
  DiscardDraftDocument,
  PublishDraftsDocument,
  SaveDraftDocument,
  SendBackDocument,
} from "../../../generated/graphql.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { notify } from "../../../ui/notify.ts";
import type { kindBySlug } from "../kinds.ts";
import type { Editor } from "./use-editor.ts";

interface DraftActionsProps {
  readonly editor: Editor;
  readonly kind: NonNullable<ReturnType<typeof kindBySlug>>;
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
  const navigate = useNavigate();
  const [asks, ask] = useState<"review" | "sendBack">();
  const [publish, publishing] = useMutation(PublishDraftsDocument);
  const [discard, discarding] = useMutation(DiscardDraftDocument);
  const [askForReview] = useMutation(AskForReviewDocument);
  const [sendBack] = useMutation(SendBackDocument);
  const [save] = useMutation(SaveDraftDocument);
  if (!mayWrite || !editor.isReady) return null;
  const { entry } = editor;
  const draft = entry?.draft;
  const ref = (edit: number) => ({ kind: kind.kind, key: entryKey, edit });
  const failed = (failure: Error) => notify.failed(failure.message);
  const waitsForOthers = review && (draft?.isMine === true || draft?.state !== "REVIEW");

  const publishIt = async () => {
    if (!(await editor.flush())) return;
    const edit = editor.latest()?.draft?.edit;
    if (edit === undefined) return;
    const { data } = await publish({ variables: { drafts: [ref(edit)], message: "" } });
    const [published] = data?.publishDrafts ?? [];
    if (published) editor.show(published);
    notify.ok(t`It is live: the next message meets it.`);
  };
  const discardIt = async () => {
    if (!draft) return;
    const { data } = await discard({ variables: { draft: ref(editor.latest()?.draft?.edit ?? draft.edit) } });
    if (data?.discardDraft) editor.show(data.discardDraft);
    else navigate(kind.back);
  };
  const removeIt = async () => {
    const variables = { draft: { ...ref(draft?.edit ?? 0), basedOn: entry?.version ?? 0, body: null } };
    const { data } = await save({ variables });
    if (data) editor.show(data.saveDraft);
  };
  const say = async (note: string) => {
    ask(undefined);
    if (!(await editor.flush())) return;
    const variables = { draft: ref(editor.latest()?.draft?.edit ?? 0), note };
    if (asks === "review") {
      const { data } = await askForReview({ variables });
      if (data) editor.show(data.askForReview);
    } else {
      const { data } = await sendBack({ variables });
      if (data) editor.show(data.sendBack);
    }
  };
  return (
    <>
      <NoteWindow asks={asks} onClose={() => ask(undefined)} onSay={(note) => void say(note).catch(failed)} />
      {entry?.live && !draft && mayPublish ? (
        <ConfirmButton
          color="red"
          question={t`Remove this entry?`}
          consequence={t`A draft that removes it is made. Nothing changes for people until that is published.`}
          confirmLabel={t`Make the draft`}
          onConfirm={() => void removeIt().catch(failed)}
        >
          <Trans>Remove</Trans>
        </ConfirmButton>
      ) : null}
      {draft ? (
        <ConfirmButton
          loading={discarding.loading}
          question={t`Throw this draft away?`}
          consequence={t`What is live stays as it is. The draft cannot be brought back.`}
          confirmLabel={t`Throw it away`}
          onConfirm={() => void discardIt().catch(failed)}
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
          loading={publishing.loading}
          onClick={() => void publishIt().catch(failed)}
        >
          {draft?.state === "REVIEW" ? <Trans>Approve and publish</Trans> : <Trans>Publish</Trans>}
        </Button>
      ) : null}
    </>
  );
}

interface NoteWindowProps {
  readonly asks: "review" | "sendBack" | undefined;
  readonly onClose: () => void;
  readonly onSay: (note: string) => void;
}

/** A word for the person who has it next. */
function NoteWindow({ asks, onClose, onSay }: NoteWindowProps) {
  const { t } = useLingui();
  const [note, setNote] = useState("");
  const isBack = asks === "sendBack";
  return (
    <Modal
      opened={asks !== undefined}
      onClose={onClose}
      title={isBack ? t`What is to be changed?` : t`What should the reviewer know?`}
    >
      <Textarea
        aria-label={t`Note`}
        data-autofocus
        dir="auto"
        autosize
        minRows={3}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group justify="end" mt="md">
        <Button disabled={isBack && note.trim() === ""} onClick={() => onSay(note.trim())}>
          {isBack ? <Trans>Send back</Trans> : <Trans>Ask for a review</Trans>}
        </Button>
      </Group>
    </Modal>
  );
}
