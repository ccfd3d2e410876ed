import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Select } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { MemberNamesDocument } from "../../../generated/graphql.ts";
import { usePreferences } from "../../../preferences/preferences.ts";
import { DayInput } from "../../../ui/day-input.tsx";
import { Page } from "../../../ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { AuditTable } from "./audit-table.tsx";
import { bounds } from "./details.ts";
import { useAudit } from "./use-audit.ts";
import { useAuditAreas } from "./use-audit-areas.ts";

export function AuditPage() {
  const { t } = useLingui();
  const { timeZone } = usePreferences();
  const [memberId, setMember] = useState<string | null>(null);
  const [action, setAction] = useState<string | null>(null);
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const { data: team } = useQuery(MemberNamesDocument);
  const { entries, error, again, more } = useAudit({ memberId, action, ...bounds(timeZone, from, until) });
  return (
    <Page title={t`Audit log`} description={t`Who did what. Entries are never changed and never removed.`}>
      <Group mb="md" gap="sm" align="flex-end">
        <Select
          label={t`Who`}
          w={170}
          placeholder={t`Everybody`}
          clearable
          searchable
          data={team?.members.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          value={memberId}
          onChange={setMember}
        />
        <Select
          label={t`What`}
          w={170}
          placeholder={t`Everything`}
          clearable
          data={[...useAuditAreas()]}
          value={action}
          onChange={setAction}
        />
        <DayInput w={150} label={t`From`} placeholder={t`Any day`} value={from} onChange={setFrom} />
        <DayInput w={150} label={t`Until`} placeholder={t`Any day`} value={until} onChange={setUntil} />
      </Group>
      {entries ? (
        <AuditTable
          entries={entries}
          more={more}
          empty={
            <EmptyState icon={IconHistory} title={<Trans>Nothing was done</Trans>}>
              <Trans>Nothing of the kind was done. Choose fewer filters to see more.</Trans>
            </EmptyState>
          }
        />
      ) : null}
      {error && !entries ? <ErrorState error={error} retry={again} /> : null}
      {entries || error ? null : <Loading />}
    </Page>
  );
}
