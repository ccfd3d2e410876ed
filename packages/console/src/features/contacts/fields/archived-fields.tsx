import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { BringContactFieldBackDocument, type ContactFieldsQuery } from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { notify } from "../../../ui/notify.ts";
import { Section } from "../../../ui/section.tsx";
import { Since } from "../../../ui/since.tsx";
import { useTypeWords } from "./use-type-words.ts";

type Archived = ContactFieldsQuery["archivedContactFields"][number];

interface ArchivedFieldsProps {
  readonly fields: readonly Archived[];
  readonly mayWrite: boolean;
}

/** Fields that stand nowhere any more, each with the way back. */
export function ArchivedFields({ fields, mayWrite }: ArchivedFieldsProps) {
  const { t } = useLingui();
  const types = useTypeWords();
  const columns: readonly Column<Archived>[] = [
    { key: "name", label: t`Name`, cell: ({ name }) => <bdi dir="auto">{name}</bdi> },
    { key: "type", label: t`Holds`, wideOnly: true, cell: ({ type }) => types[type] },
    { key: "when", label: t`Archived`, cell: ({ at }) => <Since at={at} /> },
    { key: "by", label: t`By`, wideOnly: true, cell: ({ by }) => <bdi dir="auto">{by}</bdi> },
    { key: "do", label: "", align: "end", cell: (field) => (mayWrite ? <BringBack field={field} /> : null) },
  ];
  return (
    <Section
      title={t`Archived fields`}
      description={t`What contacts have in them is kept, and is there again when a field is brought back.`}
    >
      <DataTable label={t`Archived fields`} columns={columns} rows={fields} rowKey={({ key }) => key} />
    </Section>
  );
}

function BringBack({ field: { key, name } }: { readonly field: Archived }) {
  const { t } = useLingui();
  const [bring, { loading }] = useMutation(BringContactFieldBackDocument, {
    refetchQueries: ["ContactFields", "ContactSettings"],
  });
  const back = () =>
    void bring({ variables: { key } }).then(() => notify.ok(t`“${name}” is back, with all its values.`), tellRefusal);
  return (
    <Button size="compact-sm" variant="default" loading={loading} onClick={back} aria-label={t`Bring ${name} back`}>
      <Trans>Bring back</Trans>
    </Button>
  );
}
