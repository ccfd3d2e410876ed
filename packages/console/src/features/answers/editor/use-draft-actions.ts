import { useMutation } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "react-router";
import {
  AskForReviewDocument,
  DiscardDraftDocument,
  type EntryPartsFragment,
  PublishDraftsDocument,
  SaveDraftDocument,
  SendBackDocument,
} from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { notify } from "../../../ui/notify.ts";
import type { kindBySlug } from "../kinds.ts";
import { isToBeLearned } from "./to-be-learned.ts";
import type { Editor } from "./use-editor.ts";

export type EntryKindOf = NonNullable<ReturnType<typeof kindBySlug>>;

/** What can be done with the draft of an entry; each says itself what went wrong. */
export function useDraftActions(editor: Editor, kind: EntryKindOf, key: string) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [publish, publishing] = useMutation(PublishDraftsDocument);
  const [discard, discarding] = useMutation(DiscardDraftDocument);
  const [askForReview] = useMutation(AskForReviewDocument);
  const [sendBack] = useMutation(SendBackDocument);
  const [save] = useMutation(SaveDraftDocument);
  const edit = () => editor.latest()?.draft?.edit;
  const ref = (at: number) => ({ kind: kind.kind, key, edit: at });
  const quietly = (work: () => Promise<void>) => () => void work().catch(tellRefusal);

  const wordsFor = (entry: EntryPartsFragment) => {
    if (entry.draft?.body == null) return t`It is removed: nobody is told it any more.`;
    return isToBeLearned(entry)
      ? t`It is live. Its new examples count once the model has learned them: see Training.`
      : t`It is live: the next message meets it.`;
  };
  const publishIt = async () => {
    const at = (await editor.flush()) ? edit() : undefined;
    const entry = editor.latest();
    if (at === undefined || !entry) return;
    const variables = { drafts: [ref(at)], message: "" };
    await editor.act(async () => (await publish({ variables })).data?.publishDrafts[0]);
    notify.ok(wordsFor(entry));
  };
  const discardIt = async () => {
    const at = edit();
    if (at === undefined) return;
    const { data } = await discard({ variables: { draft: ref(at) } });
    if (data?.discardDraft) editor.show(data.discardDraft);
    else navigate(kind.back);
  };
  const removeIt = async () => {
    const basedOn = editor.latest()?.version ?? 0;
    const { data } = await save({ variables: { draft: { ...ref(edit() ?? 0), basedOn, body: null } } });
    if (data) editor.show(data.saveDraft);
  };
  const handOn = async (to: "review" | "sendBack", note: string, whenDone: () => void) => {
    if (!(await editor.flush())) return;
    const variables = { draft: ref(edit() ?? 0), note };
    const done = await editor.act(async () =>
      to === "review"
        ? (await askForReview({ variables })).data?.askForReview
        : (await sendBack({ variables })).data?.sendBack,
    );
    if (done) whenDone();
  };
  return {
    publish: quietly(publishIt),
    isPublishing: publishing.loading,
    discard: quietly(discardIt),
    isDiscarding: discarding.loading,
    /** Makes a draft that removes the entry. */
    remove: quietly(removeIt),
    handOn: (...given: Parameters<typeof handOn>) => quietly(() => handOn(...given))(),
  };
}
