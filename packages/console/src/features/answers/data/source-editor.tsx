import { useMutation, useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert } from "@mantine/core";
import { useNavigate } from "react-router";
import { EntryDocument, type EntryPartsFragment, PreviewDataSourceDocument } from "../../../generated/graphql.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { useMay } from "../../../session/viewer.ts";
import { Section } from "../../../ui/section.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { UnsavedWindow } from "../../../ui/unsaved-window.tsx";
import { useUnsaved } from "../../../ui/use-unsaved.ts";
import classes from "../answers.module.css";
import { ProblemsPanel } from "../editor/problems-panel.tsx";
import { PreviewView } from "./preview-view.tsx";
import { SourceActions } from "./source-actions.tsx";
import { SourceFields } from "./source-fields.tsx";
import { formFrom, inputFromForm, newSource, type SourceForm } from "./source-form.ts";
import { useSourceDraft } from "./use-source-draft.ts";

/** How a source is fetched and read: tried first, then published like everything else. */
export function SourceEditor({ sourceKey }: { readonly sourceKey: string }) {
  const variables = { kind: "DATA_SOURCE", key: sourceKey } as const;
  const { data, error, refetch } = useQuery(EntryDocument, { variables, fetchPolicy: "no-cache" });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { entry } = data;
  const settings = (entry?.draft ? entry.draft.body : entry?.live)?.source;
  return <Form sourceKey={sourceKey} entry={entry ?? null} start={settings ? formFrom(settings) : newSource} />;
}

interface FormProps {
  readonly sourceKey: string;
  readonly entry: EntryPartsFragment | null;
  readonly start: SourceForm;
}

function Form({ sourceKey, entry: read, start }: FormProps) {
  const { t } = useLingui();
  const draft = useSourceDraft(sourceKey, read, start);
  const { form, entry, saveIt, isUnsaved } = draft;
  const unsaved = useUnsaved(isUnsaved);
  const mayWrite = useMay("data.write");
  const [preview, tried] = useMutation(PreviewDataSourceDocument);
  const navigate = useNavigate();
  const discarded = () => {
    unsaved.forget();
    void navigate("/answers/data");
  };
  const tryIt = () => preview({ variables: { key: sourceKey, source: inputFromForm(form) } });
  return (
    <div className={classes["twoPanes"]}>
      <UnsavedWindow unsaved={unsaved} save={{ label: t`Save the draft`, run: saveIt }} />
      <div className={classes["side"]}>
        <SourceFields form={form} readOnly={!mayWrite} onChange={draft.setForm} />
        {mayWrite ? (
          <SourceActions draft={draft} isTrying={tried.loading} onTry={tryIt} onDiscarded={discarded} />
        ) : null}
      </div>
      <aside className={classes["side"]}>
        {entry?.draft ? <ProblemsPanel problems={entry.problems} /> : null}
        <Section title={t`What it would give`}>
          {tried.data ? (
            <PreviewView preview={tried.data.previewDataSource} />
          ) : (
            <p className={classes["quiet"]}>
              <Trans>Try it: the source is fetched and read as it would be, and nothing is kept.</Trans>
            </p>
          )}
          {tried.error ? <Alert color="red">{refusalWords(tried.error)}</Alert> : null}
        </Section>
      </aside>
    </div>
  );
}
