import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack } from "@mantine/core";
import { useEffect, useState } from "react";
import {
  type ContactImportSettings,
  PreviewContactImportDocument,
  RunContactImportDocument,
} from "../../../generated/graphql.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { Refusal } from "../../../ui/refusal.tsx";
import { Section } from "../../../ui/section.tsx";
import { Columns, type Draft, type MappingProps } from "./columns.tsx";
import { Options } from "./options.tsx";
import { Preview } from "./preview.tsx";

/** How the columns of a file are read, and what would come of it; then it may run. */
export function Mapping({ one }: MappingProps) {
  const { t } = useLingui();
  const [settings, setSettings] = useState<ContactImportSettings>(() => firstSettings(one));
  const [preview, { data, error, loading }] = useMutation(PreviewContactImportDocument);
  const [run, { error: refused, loading: starts }] = useMutation(RunContactImportDocument);
  const problem = refused ?? error;
  const hasNumber = settings.columns.filter(({ kind }) => kind === "PHONE").length === 1;
  useEffect(() => {
    // What is wrong with the settings is shown by `error`.
    if (hasNumber) void preview({ variables: { id: one.id, settings } }).catch(() => undefined);
  }, [one.id, settings, hasNumber, preview]);
  const begin = () => void run({ variables: { id: one.id, settings } }).catch(() => undefined);
  return (
    <Stack gap="xl">
      <Section title={t`What the columns mean`}>
        <Columns one={one} settings={settings} onChange={setSettings} />
      </Section>
      <Options one={one} settings={settings} onChange={setSettings} />
      <Section
        title={t`What would happen`}
        actions={
          <Button loading={starts || loading} disabled={!hasNumber || !data} onClick={begin}>
            <Trans>Import now</Trans>
          </Button>
        }
      >
        <Refusal
          text={
            hasNumber
              ? problem && refusalWords(problem)
              : t`Say which one column is the phone number: people are known by it.`
          }
        />
        {data && hasNumber ? <Preview one={one} preview={data.previewContactImport} /> : null}
      </Section>
    </Stack>
  );
}

function firstSettings({ columns, country }: Draft): ContactImportSettings {
  return {
    columns: columns.map(({ kind, field }) => ({ kind, ...(field && { field }) })),
    country: country ?? null,
    mode: "CREATE_AND_UPDATE",
    // Where numbers are of the United States, dates are, too.
    dayOrder: country === "US" ? "MDY" : "DMY",
    groups: [],
  };
}
