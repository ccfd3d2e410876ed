import { Trans, useLingui } from "@lingui/react/macro";
import type { InboxSettingQuery } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Section } from "../../../ui/section.tsx";
import { EmptyState } from "../../../ui/states.tsx";

type Operator = InboxSettingQuery["operators"][number];

interface WhoIsThereProps {
  readonly operators: readonly Operator[];
  readonly rules: InboxSettingQuery["inboxRules"];
}

/** Why a conversation is given to this operator and not to that one; where none are given, how many each has. */
export function WhoIsThere({ operators, rules: { isAutomatic, capacity: usual } }: WhoIsThereProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const name: Column<Operator> = {
    key: "name",
    label: <Trans>Name</Trans>,
    cell: ({ name }) => <bdi dir="auto">{name}</bdi>,
  };
  const taken: readonly Column<Operator>[] = [
    name,
    { key: "open", label: <Trans>Has open</Trans>, cell: ({ load }) => formats.number(load) },
  ];
  const given: readonly Column<Operator>[] = [
    name,
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
    <Section
      title={t`Who is there`}
      description={
        isAutomatic
          ? t`Each says this of themselves, above the list of the inbox.`
          : t`Nobody is given conversations: operators take them from the list.`
      }
    >
      <DataTable
        label={t`Who is there`}
        columns={isAutomatic ? given : taken}
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
