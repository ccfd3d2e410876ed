import { useApolloClient, useMutation } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import {
  DataSourcesDocument,
  DiscardDraftDocument,
  type EntryPartsFragment,
  PublishDraftsDocument,
  SaveDraftDocument,
} from "../../../generated/graphql.ts";
import { notify } from "../../../ui/notify.ts";
import { inputFromForm, type SourceForm } from "./source-form.ts";

const kind = "DATA_SOURCE" as const;

/** A source's settings as they are typed, and as they were saved last. */
export function useSourceDraft(key: string, read: EntryPartsFragment | null, start: SourceForm) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [form, setForm] = useState(start);
  const [saved, setSaved] = useState(start);
  const [entry, setEntry] = useState(read);
  const [save, saving] = useMutation(SaveDraftDocument);
  const [publish, publishing] = useMutation(PublishDraftsDocument);
  const [discard] = useMutation(DiscardDraftDocument);
  const saveIt = async () => {
    const { edit = 0, basedOn = entry?.version ?? 0 } = entry?.draft ?? {};
    const draft = { kind, key, edit, basedOn, body: { source: inputFromForm(form) } };
    const { data } = await save({ variables: { draft } });
    if (!data) return undefined;
    setEntry(data.saveDraft);
    setSaved(form);
    return data.saveDraft.draft?.edit;
  };
  const publishIt = async () => {
    const edit = await saveIt();
    if (edit === undefined) return;
    const { data } = await publish({ variables: { drafts: [{ kind, key, edit }], message: "" } });
    setEntry(data?.publishDrafts[0] ?? null);
    notify.ok(t`It is live, and is fetched now.`);
    await client.refetchQueries({ include: [DataSourcesDocument] });
  };
  const discardIt = async () => {
    const edit = entry?.draft?.edit;
    if (edit !== undefined) await discard({ variables: { draft: { kind, key, edit } } });
  };
  return {
    form,
    setForm,
    entry,
    saveIt,
    publishIt,
    discardIt,
    isUnsaved: JSON.stringify(form) !== JSON.stringify(saved),
    isSaving: saving.loading,
    isPublishing: publishing.loading,
  };
}
