import { useApolloClient, useMutation, useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Group, NumberInput, Select, TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";
import {
  DataSourcesDocument,
  EntryDocument,
  type EntryPartsFragment,
  PreviewDataSourceDocument,
  PublishDraftsDocument,
  SaveDraftDocument,
} from "../../../generated/graphql.ts";
import { useMay } from "../../../session/viewer.ts";
import { notify } from "../../../ui/notify.ts";
import { Section } from "../../../ui/section.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../answers.module.css";
import { ProblemsPanel } from "../editor/problems-panel.tsx";
import { PreviewView } from "./preview-view.tsx";
import { formFrom, inputFromForm, newSource, type SourceForm } from "./source-form.ts";
import { ValuesFields } from "./values-fields.tsx";

/** How a day stands in an address; not a name that this text could fill in. */
const dayPattern = "{date:MM-dd-yyyy}";

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
  const client = useApolloClient();
  const [form, setForm] = useState(start);
  const [entry, setEntry] = useState(read);
  const mayWrite = useMay("data.write");
  const [preview, tried] = useMutation(PreviewDataSourceDocument);
  const [save, saving] = useMutation(SaveDraftDocument);
  const [publish, publishing] = useMutation(PublishDraftsDocument);
  const failed = (failure: Error) => notify.failed(failure.message);
  const saveIt = async () => {
    const { edit = 0, basedOn = entry?.version ?? 0 } = entry?.draft ?? {};
    const draft = {
      kind: "DATA_SOURCE",
      key: sourceKey,
      edit,
      basedOn,
      body: { source: inputFromForm(form) },
    } as const;
    const { data } = await save({ variables: { draft } });
    if (data) setEntry(data.saveDraft);
    return data?.saveDraft.draft?.edit;
  };
  const publishIt = async () => {
    const edit = await saveIt();
    if (edit === undefined) return;
    const drafts = [{ kind: "DATA_SOURCE", key: sourceKey, edit }] as const;
    const { data } = await publish({ variables: { drafts: [...drafts], message: "" } });
    setEntry(data?.publishDrafts[0] ?? null);
    notify.ok(t`It is live, and is fetched now.`);
    await client.refetchQueries({ include: [DataSourcesDocument] });
  };
  const tryIt = () => preview({ variables: { key: sourceKey, source: inputFromForm(form) } });
  return (
    <div className={classes["twoPanes"]}>
      <div className={classes["side"]}>
        <Fields form={form} readOnly={!mayWrite} onChange={setForm} />
        {mayWrite ? (
          <Group>
            <Button variant="default" loading={tried.loading} onClick={() => void tryIt().catch(failed)}>
              <Trans>Try it</Trans>
            </Button>
            <Button variant="default" loading={saving.loading} onClick={() => void saveIt().catch(failed)}>
              <Trans>Save the draft</Trans>
            </Button>
            <Button loading={publishing.loading} onClick={() => void publishIt().catch(failed)}>
              <Trans>Publish</Trans>
            </Button>
          </Group>
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
          {tried.error ? <Alert color="red">{tried.error.message}</Alert> : null}
        </Section>
      </aside>
    </div>
  );
}

interface FieldsProps {
  readonly form: SourceForm;
  readonly readOnly: boolean;
  readonly onChange: (form: SourceForm) => void;
}

function Fields({ form, readOnly, onChange }: FieldsProps) {
  const { t } = useLingui();
  const set = (part: Partial<SourceForm>) => onChange({ ...form, ...part });
  return (
    <>
      <TextInput
        label={t`Where the data is`}
        description={t`An address, or a file of the project's folder. ${dayPattern} stands for a day.`}
        value={form.location}
        readOnly={readOnly}
        onChange={(event) => set({ location: event.currentTarget.value })}
      />
      <Group grow>
        <Select
          label={t`Format`}
          data={[
            { value: "csv", label: t`Table (CSV)` },
            { value: "json", label: "JSON" },
            { value: "feed", label: t`News feed` },
          ]}
          value={form.format}
          allowDeselect={false}
          readOnly={readOnly}
          onChange={(format) => set({ format: format ?? "csv" })}
        />
        <NumberInput
          label={t`Fetched every … minutes`}
          min={1}
          value={form.refreshMinutes}
          readOnly={readOnly}
          onChange={(value) => set({ refreshMinutes: Number(value) || 1 })}
        />
        <NumberInput
          label={t`Too old after … hours`}
          min={1}
          value={form.staleHours}
          readOnly={readOnly}
          onChange={(value) => set({ staleHours: Number(value) || 1 })}
        />
      </Group>
      {form.format === "feed" ? null : (
        <>
          <Select
            label={t`What a row is`}
            data={[
              { value: "countries", label: t`A country` },
              { value: "rows", label: t`Anything with a name` },
            ]}
            value={form.kind}
            allowDeselect={false}
            readOnly={readOnly}
            onChange={(kind) => set({ kind: kind ?? "rows" })}
          />
          <TagsInput
            label={t`Column with the name`}
            description={t`All headers that it ever had.`}
            value={[...form.name]}
            readOnly={readOnly}
            acceptValueOnBlur
            onChange={(name) => set({ name })}
          />
          <TagsInput
            label={t`Column with the day`}
            value={[...form.updated]}
            readOnly={readOnly}
            acceptValueOnBlur
            onChange={(updated) => set({ updated })}
          />
          <ValuesFields form={form} readOnly={readOnly} onChange={onChange} />
          <TagsInput
            label={t`Values that only ever grow`}
            description={t`When one falls, the last good one is told until the fall is confirmed.`}
            data={form.values.map(({ value }) => value).filter((value) => value !== "")}
            value={[...form.cumulative]}
            readOnly={readOnly}
            onChange={(cumulative) => set({ cumulative })}
          />
          <NumberInput
            label={t`Fewest rows`}
            description={t`A version with fewer is refused.`}
            min={0}
            value={form.minimumRows}
            readOnly={readOnly}
            onChange={(value) => set({ minimumRows: Number(value) || 0 })}
          />
        </>
      )}
    </>
  );
}
