import { useMutation, useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";
import {
  type ContactGroupPartsFragment,
  ContactSettingsDocument,
  RemoveContactGroupDocument,
} from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { useMay } from "../../../session/viewer.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { notify } from "../../../ui/notify.ts";
import { Page } from "../../../ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../contacts.module.css";
import { ContactsTabs } from "../contacts-tabs.tsx";
import { GroupWindow } from "./group-window.tsx";
import { SegmentWindow } from "./segment-window.tsx";
import type { Counted } from "./use-count.ts";
import { useCounts } from "./use-counts.ts";
import { useQueryProblem } from "./use-query-problem.ts";

type Edited = { readonly kind: "group" | "segment"; readonly group: ContactGroupPartsFragment | null };

export function GroupsPage() {
  const { t } = useLingui();
  const [edited, edit] = useState<Edited>();
  const { data, error, refetch } = useQuery(ContactSettingsDocument);
  const mayWrite = useMay("segments.write");
  const close = () => edit(undefined);
  return (
    <Page
      title={t`Groups and segments`}
      description={<Trans>A group is filled by people. A segment is everybody who matches its query.</Trans>}
      actions={
        mayWrite ? (
          <>
            <Button variant="default" onClick={() => edit({ kind: "group", group: null })}>
              <Trans>New group</Trans>
            </Button>
            <Button
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => edit({ kind: "segment", group: null })}
            >
              <Trans>New segment</Trans>
            </Button>
          </>
        ) : null
      }
    >
      <ContactsTabs />
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data ? <GroupList groups={data.contactGroups} mayWrite={mayWrite} onEdit={edit} /> : null}
      {edited?.kind === "group" ? <GroupWindow group={edited.group} onClose={close} /> : null}
      {edited?.kind === "segment" ? (
        <SegmentWindow group={edited.group} fields={data?.contactFields ?? []} onClose={close} />
      ) : null}
    </Page>
  );
}

interface GroupListProps {
  readonly groups: readonly ContactGroupPartsFragment[];
  readonly mayWrite: boolean;
  readonly onEdit: (edited: Edited) => void;
}

function GroupList({ groups, mayWrite, onEdit }: GroupListProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const counts = useCounts(groups);
  const columns: readonly Column<ContactGroupPartsFragment>[] = [
    { key: "name", label: t`Name`, cell: ({ name }) => <bdi dir="auto">{name}</bdi> },
    { key: "query", label: t`Query`, cell: (group) => <QueryOf group={group} /> },
    { key: "count", label: t`People`, align: "end", cell: ({ id }) => <CountOf counted={counts.get(id)} /> },
    { key: "used", label: t`Campaigns`, wideOnly: true, cell: ({ campaigns }) => formats.names(campaigns) || "–" },
    { key: "do", label: "", align: "end", cell: (group) => <Acts group={group} mayWrite={mayWrite} onEdit={onEdit} /> },
  ];
  return (
    <DataTable
      label={t`Groups and segments`}
      columns={columns}
      rows={groups}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={IconUsersGroup} title={<Trans>There are no groups yet</Trans>}>
          <Trans>Make a segment to see how many people match a query, and to send reminders to them.</Trans>
        </EmptyState>
      }
    />
  );
}

/** One look only: with a million people each would take its time. The window of a segment looks on. */
function CountOf({ counted }: { readonly counted: Counted | undefined }) {
  const formats = useFormats();
  if (!counted) return null;
  const found = formats.number(counted.count);
  return counted.complete ? found : <Trans>more than {found}</Trans>;
}

function QueryOf({ group: { query, problem } }: { readonly group: ContactGroupPartsFragment }) {
  const words = useQueryProblem(query, problem);
  if (!query)
    return (
      <span className={classes["quiet"]}>
        <Trans>filled by people</Trans>
      </span>
    );
  return (
    <>
      <code className={classes["code"]} dir="ltr">
        {query}
      </code>
      {problem ? (
        <div className={classes["quiet"]}>
          <Trans>Nobody is in it, because the query cannot be read:</Trans> {words}
        </div>
      ) : null}
    </>
  );
}

type ActsProps = Omit<GroupListProps, "groups"> & { readonly group: ContactGroupPartsFragment };

function Acts({ group, mayWrite, onEdit }: ActsProps) {
  const { t } = useLingui();
  const [remove] = useMutation(RemoveContactGroupDocument, { refetchQueries: ["ContactSettings"] });
  const gone = () => void remove({ variables: { id: group.id } }).then(() => notify.ok(t`Removed.`), tellRefusal);
  return (
    <Group gap={6} justify="flex-end">
      <Button component={Link} to={`/contacts?group=${group.id}`} size="compact-sm" variant="default">
        <Trans>People</Trans>
      </Button>
      {mayWrite ? (
        <>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onEdit({ kind: group.query ? "segment" : "group", group })}
          >
            <Trans>Change</Trans>
          </Button>
          <ConfirmButton
            size="compact-sm"
            question={t`Remove ${group.name}?`}
            consequence={<Trans>Its contacts stay. Only the group goes.</Trans>}
            confirmLabel={t`Remove`}
            onConfirm={gone}
          >
            <Trans>Remove</Trans>
          </ConfirmButton>
        </>
      ) : null}
    </Group>
  );
}
