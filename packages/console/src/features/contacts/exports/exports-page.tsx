import { useMutation, useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Badge, Button, Group, Stack } from "@mantine/core";
import { IconDownload, IconFileOff } from "@tabler/icons-react";
import {
  type ContactErasurePartsFragment,
  ContactErasuresDocument,
  type ContactExportPartsFragment,
  ContactExportsChangedDocument,
  RemoveExportDocument,
} from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { useMay } from "../../../session/viewer.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { Section } from "../../../ui/section.tsx";
import { Moment, Since } from "../../../ui/since.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { useFlagWords } from "../../settings/flags/use-flag-words.ts";
import { useIsOff } from "../../settings/flags/use-is-off.ts";
import classes from "../contacts.module.css";
import { ContactsTabs } from "../contacts-tabs.tsx";
import { Removed } from "./removed.tsx";

export function ExportsPage() {
  const { t } = useLingui();
  const mayErase = useMay("contacts.erase");
  return (
    <Page title={t`Files and certificates`}>
      <ContactsTabs />
      <Stack gap="xl">
        <Section title={t`Files`} description={<Trans>They are thrown away after a week.</Trans>}>
          <SwitchedOff />
          <Exports />
        </Section>
        {mayErase ? (
          <Section
            title={t`Certificates of erasure`}
            description={<Trans>Each seals the one before it. Nothing in them leads back to the person.</Trans>}
          >
            <Erasures />
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}

/** Says why files wait while exports are switched off on a busy day. */
function SwitchedOff() {
  const words = useFlagWords().exports;
  const isOff = useIsOff("exports");
  if (!isOff) return null;
  return (
    <Alert color="amber" mb="sm" title={<Trans>Exports are switched off</Trans>}>
      {words.loses}
    </Alert>
  );
}

function Exports() {
  const { t } = useLingui();
  const formats = useFormats();
  const { data, error } = useSubscription(ContactExportsChangedDocument);
  if (error) return <ErrorState error={error} />;
  if (!data) return <Loading />;
  const columns: readonly Column<ContactExportPartsFragment>[] = [
    { key: "name", label: t`File`, cell: ({ fileName }) => <bdi dir="auto">{fileName}</bdi> },
    { key: "rows", label: t`Rows`, align: "end", cell: ({ rowCount }) => formats.number(rowCount) },
    { key: "by", label: t`Asked for by`, wideOnly: true, cell: ({ by }) => <bdi dir="auto">{by}</bdi> },
    { key: "at", label: t`When`, wideOnly: true, cell: ({ createdAt }) => <Since at={createdAt} /> },
    { key: "get", label: t`Fetch`, align: "end", cell: (row) => <WhatCanBeDone {...row} /> },
  ];
  return (
    <DataTable
      label={t`Files`}
      columns={columns}
      rows={data.contactExportsChanged}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={IconFileOff} title={<Trans>No file has been made</Trans>}>
          <Trans>Choose “Export” above a list of people.</Trans>
        </EmptyState>
      }
    />
  );
}

function WhatCanBeDone(file: ContactExportPartsFragment) {
  const { t } = useLingui();
  const { fileName, id, state, kind } = file;
  const mayErase = useMay("contacts.erase");
  const [remove] = useMutation(RemoveExportDocument, { variables: { id } });
  const { busy, refusal, run } = useAttempt();
  const end = () => void run(async () => void (await remove()));
  const mayEnd = kind !== "person" || mayErase;
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Fetch {...file} />
      {mayEnd && state === "RUNNING" ? (
        <Button size="compact-sm" variant="subtle" loading={busy} onClick={end} aria-label={t`Do not make ${fileName}`}>
          <Trans>Cancel</Trans>
        </Button>
      ) : null}
      {mayEnd && state !== "RUNNING" ? (
        <ConfirmButton
          size="compact-sm"
          variant="subtle"
          color="red"
          loading={busy}
          aria-label={t`Throw ${fileName} away`}
          question={t`Throw ${fileName} away?`}
          consequence={<Trans>Nobody can fetch it any more. It can be made again.</Trans>}
          confirmLabel={t`Throw away`}
          onConfirm={end}
        >
          <Trans>Throw away</Trans>
        </ConfirmButton>
      ) : null}
      <Refusal text={refusal} />
    </Group>
  );
}

function Fetch({ state, url, fileName }: ContactExportPartsFragment) {
  const { t } = useLingui();
  if (state === "FAILED") return <Badge color="red">{t`Failed`}</Badge>;
  if (!url) return <Badge color="gray">{t`Being made`}</Badge>;
  return (
    <Button
      component="a"
      href={url}
      download
      size="compact-sm"
      variant="default"
      aria-label={t`Fetch ${fileName}`}
      leftSection={<IconDownload size={14} aria-hidden />}
    >
      <Trans>Fetch</Trans>
    </Button>
  );
}

function Erasures() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(ContactErasuresDocument, { variables: { first: 50 } });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const columns: readonly Column<ContactErasurePartsFragment>[] = [
    { key: "at", label: t`When`, cell: ({ erasedAt }) => <Moment at={erasedAt} /> },
    { key: "by", label: t`By`, cell: ({ by }) => <bdi dir="auto">{by}</bdi> },
    { key: "what", label: t`Removed`, wideOnly: true, cell: ({ removed }) => <Removed removed={removed} /> },
    {
      key: "hash",
      label: t`Certificate`,
      cell: ({ certificate }) => <code className={classes["code"]}>{certificate}</code>,
    },
  ];
  return (
    <DataTable
      label={t`Certificates of erasure`}
      columns={columns}
      rows={data.contactErasures.edges.map(({ node }) => node)}
      rowKey={({ id }) => id}
      empty={<EmptyState title={<Trans>Nobody has been erased</Trans>} />}
    />
  );
}
