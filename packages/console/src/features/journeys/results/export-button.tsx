import { useMutation, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import {
  ExportResultsDocument,
  RemoveExportDocument,
  ResultsExportDocument,
  type RunFilter,
} from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { usePreferences } from "../../../preferences/preferences.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { useIsOff } from "../../settings/flags/use-is-off.ts";

interface ExportButtonProps {
  readonly id: string;
  readonly filter: RunFilter;
  readonly days: number;
}

/** Asks for a file of what the table shows, and gives it when it is ready. */
export function ExportButton({ id, filter, days }: ExportButtonProps) {
  const { t } = useLingui();
  const { timeZone, separator } = usePreferences();
  const [run, { loading }] = useMutation(ExportResultsDocument);
  const [asked, setAsked] = useState<string | null>(null);
  const [remove, { loading: ends }] = useMutation(RemoveExportDocument);
  const { data, error } = useSubscription(ResultsExportDocument, {
    variables: { id: asked ?? "" },
    skip: asked === null,
  });
  const file = data?.resultsExport;
  const ask = () =>
    void run({ variables: { id, filter, days, timeZone, separator } })
      .then((made) => setAsked(made.data?.exportResults.id ?? null))
      .catch(tellRefusal);
  const end = (made: string) =>
    void remove({ variables: { id: made } })
      .then(() => setAsked(null))
      .catch(tellRefusal);
  // Somebody ended it, here or in the list of files.
  const isWanted = asked !== null && !error;
  if (isWanted && file?.state === "READY" && file.url)
    return (
      <Button component="a" href={file.url} download leftSection={<IconDownload size={16} aria-hidden />}>
        <Trans>Fetch {file.fileName}</Trans>
      </Button>
    );
  const isFailed = isWanted && file?.state === "FAILED";
  const isMaking = isWanted && !isFailed;
  return (
    <Group gap="xs">
      <Button
        variant="default"
        loading={loading || isMaking}
        title={isFailed ? t`The file could not be made. Try again.` : undefined}
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={ask}
      >
        {isFailed ? <Trans>Try the export again</Trans> : <Trans>Export as CSV</Trans>}
      </Button>
      {isMaking ? (
        <Button variant="subtle" loading={ends} onClick={() => end(asked)}>
          <Trans>Cancel</Trans>
        </Button>
      ) : null}
      {isMaking ? <HowFar rows={file?.rowCount ?? 0} /> : null}
    </Group>
  );
}

/** How many rows the file has by now, or why it waits: on a busy day it may be hours. */
function HowFar({ rows }: { readonly rows: number }) {
  const isOff = useIsOff("exports");
  const formats = useFormats();
  if (!isOff && rows === 0) return null;
  return (
    <Text size="sm" c="var(--text-quiet)" data-figures>
      {isOff ? (
        <Trans>Exports are switched off: the file is made when they are on again.</Trans>
      ) : (
        <Trans>{formats.number(rows)} rows so far</Trans>
      )}
    </Text>
  );
}
