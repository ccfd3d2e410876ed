import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconDownload, IconFilterOff, IconSearch, IconUpload, IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { ContactSettingsDocument, ContactsDocument } from "../../../generated/graphql.ts";
import { joinedPages } from "../../../network/joined-pages.ts";
import { useMay } from "../../../session/viewer.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { Behind } from "../../search/behind.tsx";
import { useCaughtUp } from "../../search/use-caught-up.ts";
import { ContactsTabs } from "../contacts-tabs.tsx";
import { useExport } from "../exports/use-export.ts";
import { useQueryProblem } from "../segments/use-query-problem.ts";
import { rememberColumns, rememberedColumns } from "./columns.ts";
import { ColumnsMenu } from "./columns-menu.tsx";
import { Filters } from "./filters.tsx";
import { NewContact } from "./new-contact.tsx";
import { useColumns } from "./use-columns.tsx";

const pageSize = 50;

export function ContactsPage() {
  const { t } = useLingui();
  const [chosen, choose] = useState(() => rememberedColumns(localStorage));
  const settings = useQuery(ContactSettingsDocument).data;
  const keep = (columns: readonly string[]) => {
    rememberColumns(localStorage, columns);
    choose(columns);
  };
  return (
    <Page
      title={t`Contacts`}
      width="full"
      actions={
        <>
          <ColumnsMenu fields={settings?.contactFields ?? []} chosen={chosen} onChoose={keep} />
          <FileButtons />
        </>
      }
    >
      <ContactsTabs />
      <Filters groups={settings?.contactGroups ?? []} />
      <ContactList chosen={chosen} fields={settings?.contactFields ?? []} />
    </Page>
  );
}

function FileButtons() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const [adds, setAdds] = useState(false);
  const begin = useExport();
  const mayAdd = [useMay("contacts.write"), useMay("personalData.see")].every(Boolean);
  const mayImport = useMay("contacts.import");
  const mayExport = useMay("contacts.export");
  return (
    <>
      {mayExport ? (
        <Button
          variant="default"
          // What is looked for as it is typed is no query; a file of everybody is not what one sees.
          disabled={params.has("search")}
          title={params.has("search") ? t`A group or a query can be exported, a search cannot.` : undefined}
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => begin({ group: params.get("group"), query: params.get("query") })}
        >
          <Trans>Export</Trans>
        </Button>
      ) : null}
      {mayImport ? (
        <Button
          component={Link}
          to="/contacts/imports"
          variant="default"
          leftSection={<IconUpload size={16} aria-hidden />}
        >
          <Trans>Import</Trans>
        </Button>
      ) : null}
      {mayAdd ? (
        <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setAdds(true)}>
          <Trans>New contact</Trans>
        </Button>
      ) : null}
      {adds ? <NewContact onClose={() => setAdds(false)} /> : null}
    </>
  );
}

interface ListProps {
  readonly chosen: readonly string[];
  readonly fields: readonly { readonly key: string; readonly name: string }[];
}

function ContactList({ chosen, fields }: ListProps) {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const wanted = { search: params.get("search"), query: params.get("query"), group: params.get("group") };
  const { data, error, loading, refetch, fetchMore } = useQuery(ContactsDocument, {
    variables: { first: pageSize, ...wanted },
    notifyOnNetworkStatusChange: true,
  });
  const columns = useColumns(chosen, fields);
  const problem = useQueryProblem(wanted.query);
  if (error && problem)
    return (
      <EmptyState icon={IconFilterOff} title={<Trans>This query cannot be read</Trans>}>
        {problem}
      </EmptyState>
    );
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { edges, pageInfo } = data.contacts;
  const load = () =>
    void fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: more }) => ({
        ...more,
        contacts: joinedPages(before.contacts, more.contacts),
      }),
    });
  const isFiltered = Object.values(wanted).some(Boolean);
  return (
    <DataTable
      label={t`Contacts`}
      columns={columns}
      rows={edges.map(({ node }) => node)}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/contacts/${id}`}
      rowTone={({ status }) => (status === "ACTIVE" ? undefined : "quiet")}
      empty={pageInfo.hasNextPage ? undefined : <Nobody isFiltered={isFiltered} text={wanted.search ?? ""} />}
      more={pageInfo.hasNextPage ? { load, busy: loading } : undefined}
    />
  );
}

function Nobody({ isFiltered, text }: { readonly isFiltered: boolean; readonly text: string }) {
  if (text !== "") return <NobodyFound text={text} />;
  if (isFiltered)
    return (
      <EmptyState icon={IconSearch} title={<Trans>Nobody matches</Trans>}>
        <Trans>
          Look for the beginning of a name or of a word in a field, or for a number with or without its country.
        </Trans>
      </EmptyState>
    );
  return (
    <EmptyState title={<Trans>Nobody is here yet</Trans>}>
      <Trans>Whoever writes to one of your numbers becomes a contact. You can also import people from a file.</Trans>
    </EmptyState>
  );
}

/** By the index, which is behind after a large import: nobody is to hear that people whom they just brought are not there. */
function NobodyFound({ text }: { readonly text: string }) {
  const { state } = useCaughtUp(text);
  return (
    <>
      <Behind state={state} />
      <Nobody isFiltered text="" />
    </>
  );
}
