import { useMutation, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { ExportResultsDocument, ResultsExportDocument, type RunFilter } from "../../../generated/graphql.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { notify } from "../../../ui/notify.ts";

/** Asks for a file of what the table shows, and gives it when it is ready. */
export function ExportButton({ id, filter }: { readonly id: string; readonly filter: RunFilter }) {
  const { t } = useLingui();
  const [run, { loading }] = useMutation(ExportResultsDocument);
  const [asked, setAsked] = useState<string | null>(null);
  const { data } = useSubscription(ResultsExportDocument, { variables: { id: asked ?? "" }, skip: asked === null });
  const file = data?.resultsExport;
  const ask = () =>
    void run({ variables: { id, filter } })
      .then((made) => setAsked(made.data?.exportResults.id ?? null))
      .catch((error: unknown) => notify.failed(refusalWords(error)));
  if (asked !== null && file?.state === "READY" && file.url)
    return (
      <Button component="a" href={file.url} download leftSection={<IconDownload size={16} aria-hidden />}>
        <Trans>Fetch {file.fileName}</Trans>
      </Button>
    );
  const isMaking = loading || (asked !== null && file?.state !== "FAILED");
  return (
    <Button
      variant="default"
      loading={isMaking}
      title={file?.state === "FAILED" ? t`The file could not be made. Try again.` : undefined}
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={ask}
    >
      {file?.state === "FAILED" ? <Trans>Try the export again</Trans> : <Trans>Export as CSV</Trans>}
    </Button>
  );
}
