import { Trans, useLingui } from "@lingui/react/macro";
import { Code, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Moment } from "../../../ui/since.tsx";
import { detailsText } from "./details.ts";
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
    { key: "who", label: <Trans>Who</Trans>, cell: ({ memberName }) => <bdi dir="auto">{memberName}</bdi> },
    { key: "what", label: <Trans>What</Trans>, cell: ({ action }) => <Code dir="ltr">{action}</Code> },
    {
      key: "details",
      label: <Trans>Details</Trans>,
      wideOnly: true,
      cell: ({ subject, details }) => (
        <Text size="xs" c="var(--text-quiet)" style={{ overflowWrap: "anywhere" }}>
          <bdi dir="auto">{[subject, detailsText(details)].filter(Boolean).join(" · ")}</bdi>
        </Text>
      ),
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
