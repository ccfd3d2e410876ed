import { Trans, useLingui } from "@lingui/react/macro";
import type { InboxSettingQuery } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Section } from "../../../ui/section.tsx";
import { EmptyState } from "../../../ui/states.tsx";

type Operator = InboxSettingQuery["operators"][number];

interface WhoIsThereProps {
  readonly operators: readonly Operator[];
  /** Of everybody who has said nothing of themselves. */
  readonly usual: number;
}

/** Why a conversation is given to this operator and not to that one. */
export function WhoIsThere({ operators, usual }: WhoIsThereProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const columns: readonly Column<Operator>[] = [
    { key: "name", label: <Trans>Name</Trans>, cell: ({ name }) => <bdi dir="auto">{name}</bdi> },
    { key: "takes", label: <Trans>Takes conversations</Trans>, cell: (operator) => <Takes {...operator} /> },
    {
      key: "open",
      label: <Trans>Has open</Trans>,
      cell: ({ load, capacity }) => t`${formats.number(load)} of ${formats.number(capacity ?? usual)}`,
    },
    {
      key: "languages",
      label: <Trans>Languages</Trans>,
      cell: ({ languages }) => (languages.length === 0 ? "–" : languages.map(formats.language).join(", ")),
    },
  ];
  return (
    <Section title={t`Who is there`} description={t`Each says this of themselves, above the list of the inbox.`}>
      <DataTable
        label={t`Who is there`}
        columns={columns}
        rows={operators}
        rowKey={({ memberId }) => memberId}
        empty={<EmptyState title={t`Nobody answers people yet.`} />}
      />
    </Section>
  );
}

function Takes({ isAvailable, isHere }: Operator) {
  if (!isAvailable) return <Trans>no</Trans>;
  return isHere ? <Trans>yes</Trans> : <Trans>is away</Trans>;
}
