import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, FileButton } from "@mantine/core";
import { IconFileSpreadsheet, IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { type ContactImportPartsFragment, ContactImportsDocument } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { useMay } from "../../../session/viewer.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { Since } from "../../../ui/since.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { ContactsTabs } from "../contacts-tabs.tsx";
import { bringFile } from "./bring.ts";
import { ImportState } from "./import-state.tsx";

export function ImportsPage() {
  const { t } = useLingui();
  const formats = useFormats();
  const mayImport = useMay("contacts.import");
  const { data, error, refetch } = useQuery(ContactImportsDocument, {
    variables: { first: 50 },
    fetchPolicy: "cache-and-network",
  });
  const columns: readonly Column<ContactImportPartsFragment>[] = [
    { key: "file", label: t`File`, cell: ({ fileName }) => <bdi dir="auto">{fileName}</bdi> },
    { key: "state", label: t`State`, cell: (row) => <ImportState state={row.state} /> },
    { key: "rows", label: t`Rows`, align: "end", cell: ({ rowCount }) => formats.number(rowCount) },
    { key: "made", label: t`Made`, align: "end", wideOnly: true, cell: (row) => formats.number(row.createdCount) },
    {
      key: "changed",
      label: t`Changed`,
      align: "end",
      wideOnly: true,
      cell: (row) => formats.number(row.updatedCount),
    },
    {
      key: "rejected",
      label: t`Rejected`,
      align: "end",
      wideOnly: true,
      cell: (row) => formats.number(row.rejectedCount),
    },
    { key: "by", label: t`By`, wideOnly: true, cell: ({ by }) => <bdi dir="auto">{by}</bdi> },
    { key: "at", label: t`When`, wideOnly: true, cell: ({ createdAt }) => <Since at={createdAt} /> },
  ];
  return (
    <Page
      title={t`Imports`}
      description={<Trans>People from a CSV file. Nothing is changed before you have seen what would be.</Trans>}
      actions={mayImport ? <Bring /> : null}
    >
      <ContactsTabs />
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data ? (
        <DataTable
          label={t`Imports`}
          columns={columns}
          rows={data.contactImports.edges.map(({ node }) => node)}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/contacts/imports/${id}`}
          empty={
            <EmptyState icon={IconFileSpreadsheet} title={<Trans>Nothing has been imported</Trans>}>
              <Trans>
                The first row of the file holds titles such as Phone, Name, Language. Commas, semicolons or tabs
                separate the columns; up to 100,000 rows and 20 MB.
              </Trans>
            </EmptyState>
          }
        />
      ) : null}
    </Page>
  );
}

function Bring() {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const bring = async (file: File | null) => {
    if (file === null) return;
    setBusy(true);
    try {
      void navigate(`/contacts/imports/${await bringFile(file)}`);
    } catch (error) {
      tellRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <FileButton accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values" onChange={(file) => void bring(file)}>
      {(props) => (
        <Button {...props} loading={busy} leftSection={<IconUpload size={16} aria-hidden />}>
          <Trans>Choose a file</Trans>
        </Button>
      )}
    </FileButton>
  );
}
