import { Trans, useLingui } from "@lingui/react/macro";
import { Code, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Moment } from "../../../ui/since.tsx";
import { auditWords } from "./audit-words.ts";
import { SettingsChanged } from "./settings-changed.tsx";
import { settingsChanges } from "./settings-changes.ts";
import { Subject } from "./subject.tsx";
import type { AuditEntry, useAudit } from "./use-audit.ts";
import { useDetailWords } from "./use-detail-words.ts";

interface AuditTableProps {
  readonly entries: readonly AuditEntry[];
  readonly more: ReturnType<typeof useAudit>["more"];
  readonly empty: ReactNode;
}

export function AuditTable({ entries, more, empty }: AuditTableProps) {
  const { t } = useLingui();
  const columns: readonly Column<AuditEntry>[] = [
    { key: "at", label: <Trans>When</Trans>, width: "9rem", cell: ({ at }) => <Moment at={at} /> },
    {
      key: "who",
      label: <Trans>Who</Trans>,
      below: "at",
      cell: ({ memberName }) =>
        memberName === "" ? <Trans>Hotline, by itself</Trans> : <bdi dir="auto">{memberName}</bdi>,
    },
    { key: "what", label: <Trans>What</Trans>, cell: ({ action }) => <Did action={action} /> },
    {
      key: "details",
      label: <Trans>Details</Trans>,
      below: "what",
      cell: (entry) => <Details entry={entry} />,
    },
  ];
  return (
    <DataTable
      label={t`Audit log`}
      columns={columns}
      rows={entries}
      rowKey={({ id }) => id}
      empty={empty}
      more={more}
    />
  );
}

function Did({ action }: { readonly action: string }) {
  const { i18n } = useLingui();
  const words = auditWords[action];
  return words ? <span title={action}>{i18n._(words)}</span> : <Code dir="ltr">{action}</Code>;
}

function Details({ entry }: { readonly entry: AuditEntry }) {
  const { action, details } = entry;
  const changes = action === "settings.changed" ? settingsChanges(details) : null;
  return (
    <Text component="div" size="xs" c="var(--text-quiet)" style={{ overflowWrap: "anywhere" }}>
      <Subject entry={entry} />
      {changes ? <SettingsChanged changes={changes} /> : <Particulars details={details} called={entry.about?.name} />}
    </Text>
  );
}

interface ParticularsProps extends Pick<AuditEntry, "details"> {
  /** The name of what it is about, which is told already. */
  readonly called: string | null | undefined;
}

function Particulars({ details, called }: ParticularsProps) {
  const words = useDetailWords();
  const more = words(details).filter(({ value }) => value !== called);
  return more.map(({ name, value }) => (
    <div key={name}>
      <Trans>
        {name}: <bdi dir="auto">{value}</bdi>
      </Trans>
    </div>
  ));
}
