import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { Button, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import {
  EntriesDocument,
  type EntryKind,
  type EntryListPartsFragment,
  type EntryState,
} from "../../../generated/graphql.ts";
import { joinedPages } from "../../../network/joined-pages.ts";
import type { Column } from "../../../ui/data-table.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../answers.module.css";
import { shownKind } from "../kinds.ts";
import { EntryTable } from "./entry-table.tsx";
import { NewEntry } from "./new-entry.tsx";

interface EntryListProps {
  readonly kind: EntryKind;
  readonly mayWrite: boolean;
  /** Further columns, after the name. */
  readonly more?: readonly Column<EntryListPartsFragment>[];
  /** Where none is as it is looked for. */
  readonly empty: ReactNode;
}

const pageSize = 50;

/** All entries of a kind: found by any text, with the languages that are there and those that are missing. */
export function EntryList({ kind, mayWrite, more = [], empty }: EntryListProps) {
  const { t, i18n } = useLingui();
  const [search, setSearch] = useState("");
  const [asked] = useDebouncedValue(search.trim(), 200);
  const [state, setState] = useState<EntryState | null>(null);
  const [creates, setCreates] = useState(false);
  const variables = { kind, search: asked === "" ? null : asked, state, first: pageSize };
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(EntriesDocument, { variables });
  const found = data ?? previousData;
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!found) return <Loading />;
  const { edges, pageInfo } = found.entries;
  const loadMore = () =>
    void fetchMore({
      variables: { after: pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        entries: joinedPages(before.entries, next.entries),
      }),
    });
  return (
    <>
      <div className={classes["tools"]}>
        <TextInput
          className={classes["grow"] ?? ""}
          type="search"
          aria-label={t`Search in keys and texts`}
          placeholder={t`Search in keys and texts`}
          leftSection={<IconSearch size={16} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Select
          aria-label={t`Which ones`}
          data={[
            { value: "", label: t`All` },
            { value: "DRAFT", label: t`With a draft` },
            { value: "REVIEW", label: t`To be reviewed` },
            { value: "INCOMPLETE", label: t`A language is missing` },
          ]}
          value={state ?? ""}
          allowDeselect={false}
          onChange={(value) => setState(value === null || value === "" ? null : (value as EntryState))}
        />
        {mayWrite ? (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setCreates(true)}>
            {i18n._(shownKind(kind).create)}
          </Button>
        ) : null}
      </div>
      <NewEntry kind={kind} opened={creates} onClose={() => setCreates(false)} />
      <EntryTable
        kind={kind}
        rows={edges.map(({ node }) => node)}
        more={more}
        empty={asked === "" && state === null ? <NoneYet kind={kind} /> : <EmptyState title={empty} />}
        loadMore={pageInfo.hasNextPage ? { load: loadMore, busy: networkStatus === 3 } : undefined}
      />
    </>
  );
}

function NoneYet({ kind }: Pick<EntryListProps, "kind">) {
  const { i18n } = useLingui();
  const { none } = shownKind(kind);
  return none ? <EmptyState title={i18n._(none.title)}>{i18n._(none.how)}</EmptyState> : null;
}
