import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Code, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Moment } from "../../../ui/since.tsx";
import { auditWords, isAboutContact } from "./audit-words.ts";
import { detailsText } from "./details.ts";
import { SettingsChanged } from "./settings-changed.tsx";
import { settingsChanges } from "./settings-changes.ts";
import type { AuditEntry, useAudit } from "./use-audit.ts";

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
      cell: ({ memberName }) => <bdi dir="auto">{memberName}</bdi>,
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

function Details({ entry: { action, subject, details } }: { readonly entry: AuditEntry }) {
  const isLink = subject && isAboutContact(action);
  const changes = action === "settings.changed" ? settingsChanges(details) : null;
  const text = [isLink ? null : subject, detailsText(details)].filter(Boolean).join(" · ");
  return (
    <Text component="div" size="xs" c="var(--text-quiet)" style={{ overflowWrap: "anywhere" }}>
      {isLink ? (
        <Anchor component={Link} to={`/contacts/${subject}`} inherit underline="always">
          <Trans>the person</Trans>
        </Anchor>
      ) : null}{" "}
      {changes ? <SettingsChanged changes={changes} /> : <bdi dir="auto">{text}</bdi>}
    </Text>
  );
}
