import { useMutation, useQuery } from "@apollo/client/react";
import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconForms, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import {
  ContactFieldsDocument,
  type ContactFieldsQuery,
  SaveContactFieldDocument,
} from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { useMay } from "../../../session/viewer.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Editable } from "../../../ui/editable.tsx";
import { Page } from "../../../ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../contacts.module.css";
import { ContactsTabs } from "../contacts-tabs.tsx";
import { ArchiveWindow } from "./archive-window.tsx";
import { ArchivedFields } from "./archived-fields.tsx";
import { FieldWindow } from "./field-window.tsx";
import { useTypeWords } from "./use-type-words.ts";

/** What is known of every contact beside name, number and language. */
export function FieldsPage() {
  const { t } = useLingui();
  const mayWrite = useMay("segments.write");
  const [makes, setMakes] = useState(false);
  const { data, error, refetch } = useQuery(ContactFieldsDocument, { fetchPolicy: "cache-and-network" });
  return (
    <Page
      title={t`Fields`}
      description={<Trans>What is known of each contact, beside name, number and language.</Trans>}
      actions={
        mayWrite ? (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMakes(true)}>
            <Trans>New field</Trans>
          </Button>
        ) : null
      }
    >
      <ContactsTabs />
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data ? <FieldList fields={data.contactFields} mayWrite={mayWrite} /> : null}
      {data && data.archivedContactFields.length > 0 ? (
        <ArchivedFields fields={data.archivedContactFields} mayWrite={mayWrite} />
      ) : null}
      {makes ? <FieldWindow onClose={() => setMakes(false)} /> : null}
    </Page>
  );
}

type Field = ContactFieldsQuery["contactFields"][number];

function FieldList({ fields, mayWrite }: { readonly fields: readonly Field[]; readonly mayWrite: boolean }) {
  const { t } = useLingui();
  const types = useTypeWords();
  const rename = useRename();
  const [archives, archive] = useState<Field>();
  const archiving = (field: Field) => (
    <Button size="compact-sm" variant="default" aria-label={t`Archive ${field.name}`} onClick={() => archive(field)}>
      <Trans>Archive</Trans>
    </Button>
  );
  const columns: readonly Column<Field>[] = [
    {
      key: "name",
      label: t`Name`,
      cell: ({ key, name }) => (
        <Editable
          label={t`name of ${name}`}
          value={name}
          shown={<bdi dir="auto">{name}</bdi>}
          editable={mayWrite}
          onSave={(next) => rename(key, next)}
        />
      ),
    },
    { key: "type", label: t`Holds`, cell: ({ type }) => types[type] },
    {
      key: "key",
      label: t`In queries and journeys`,
      wideOnly: true,
      cell: ({ key }) => <code className={classes["code"]} dir="ltr">{`fields.${key}`}</code>,
    },
    { key: "uses", label: t`Used by`, wideOnly: true, cell: (field) => <UsedBy field={field} /> },
    ...(mayWrite ? [{ key: "do", label: "", align: "end" as const, cell: archiving }] : []),
  ];
  return (
    <>
      <DataTable
        label={t`Fields`}
        columns={columns}
        rows={fields}
        rowKey={({ key }) => key}
        empty={
          <EmptyState icon={IconForms} title={<Trans>There are no fields yet</Trans>}>
            <Trans>A field is filled by journeys, by imports, and by hand; segments ask for it.</Trans>
          </EmptyState>
        }
      />
      {archives ? <ArchiveWindow field={archives} onClose={() => archive(undefined)} /> : null}
    </>
  );
}

/** A few by their names; the window that archives has them all. */
const namedUses = 3;

function UsedBy({ field: { uses } }: { readonly field: Field }) {
  const { t } = useLingui();
  const formats = useFormats();
  if (uses.length === 0) return <span className={classes["quiet"]}>{t`Nothing`}</span>;
  const more = uses.length - namedUses;
  const rest = more > 0 ? [plural(more, { one: "# more", other: "# more" })] : [];
  return <>{formats.names([...uses.slice(0, namedUses).map(({ name }) => name), ...rest])}</>;
}

function useRename() {
  const [save] = useMutation(SaveContactFieldDocument, { refetchQueries: ["ContactFields", "ContactSettings"] });
  return async (key: string, name: string): Promise<boolean> => {
    try {
      await save({ variables: { field: { key, name } } });
      return true;
    } catch (error) {
      tellRefusal(error);
      return false;
    }
  };
}
