import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { MemberPartsFragment } from "../../../generated/graphql.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Since } from "../../../ui/since.tsx";
import { MemberMenu } from "./member-menu.tsx";
import { useRoleWords } from "./use-role-words.ts";

interface MemberTableProps {
  readonly members: readonly MemberPartsFragment[];
  readonly onChanged: () => void;
}

export function MemberTable({ members, onChanged }: MemberTableProps) {
  const { t } = useLingui();
  const words = useRoleWords();
  const columns: readonly Column<MemberPartsFragment>[] = [
    { key: "who", label: <Trans>Name</Trans>, cell: (member) => <Who member={member} /> },
    { key: "role", label: <Trans>Role</Trans>, cell: ({ role }) => words[role].name },
    {
      key: "data",
      label: <Trans>Names and numbers</Trans>,
      wideOnly: true,
      cell: ({ hidesPersonalData }) => (hidesPersonalData ? <Trans>hidden</Trans> : <Trans>shown</Trans>),
    },
    {
      key: "factor",
      label: <Trans>Second factor</Trans>,
      wideOnly: true,
      cell: (member) => <Factor member={member} />,
    },
    { key: "seen", label: <Trans>Last seen</Trans>, wideOnly: true, cell: (member) => <Seen member={member} /> },
    {
      key: "menu",
      label: <span className="visually-hidden">{t`What can be done`}</span>,
      align: "end",
      width: "3rem",
      cell: (member) => (member.endedAt ? null : <MemberMenu member={member} onChanged={onChanged} />),
    },
  ];
  return (
    <DataTable
      label={t`Members of the team`}
      columns={columns}
      rows={members}
      rowKey={({ id }) => id}
      rowTone={({ endedAt }) => (endedAt ? "quiet" : undefined)}
    />
  );
}

interface MemberProps {
  readonly member: MemberPartsFragment;
}

function Who({ member: { name, email, endedAt } }: MemberProps) {
  return (
    <>
      <Text size="sm" fw={550}>
        <bdi dir="auto">{name}</bdi>{" "}
        {endedAt ? (
          <Badge color="gray">
            <Trans>left</Trans>
          </Badge>
        ) : null}
      </Text>
      <Text size="xs" c="var(--text-quiet)">
        <bdi dir="ltr">{email}</bdi>
      </Text>
    </>
  );
}

function Factor({ member: { secondFactor } }: MemberProps): ReactNode {
  if (secondFactor === null) return "–";
  return secondFactor ? (
    <Badge color="green">
      <Trans>on</Trans>
    </Badge>
  ) : (
    <Badge color="amber">
      <Trans>off</Trans>
    </Badge>
  );
}

function Seen({ member: { seenAt } }: MemberProps): ReactNode {
  return seenAt ? <Since at={seenAt} /> : "–";
}
