import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type TeamQuery, WithdrawInvitationDocument } from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Section } from "../../../ui/section.tsx";
import { Since } from "../../../ui/since.tsx";
import { useRoleWords } from "./use-role-words.ts";

type Invitation = TeamQuery["invitations"][number];

interface InvitationsProps {
  readonly invitations: readonly Invitation[];
  readonly onChanged: () => void;
}

/** Links that are still on their way. */
export function Invitations({ invitations, onChanged }: InvitationsProps) {
  const { t } = useLingui();
  const words = useRoleWords();
  const [withdraw] = useMutation(WithdrawInvitationDocument);
  if (invitations.length === 0) return null;
  const end = (id: string) => withdraw({ variables: { id } }).then(onChanged, tellRefusal);
  const columns: readonly Column<Invitation>[] = [
    {
      key: "whom",
      label: <Trans>For</Trans>,
      cell: ({ email }) => (email ? <bdi dir="ltr">{email}</bdi> : <Trans>whoever has the link</Trans>),
    },
    { key: "role", label: <Trans>Role</Trans>, cell: ({ role }) => words[role].name },
    { key: "by", label: <Trans>Made by</Trans>, wideOnly: true, cell: ({ madeBy }) => <bdi dir="auto">{madeBy}</bdi> },
    { key: "until", label: <Trans>Ends</Trans>, wideOnly: true, cell: ({ expiresAt }) => <Since at={expiresAt} /> },
    {
      key: "end",
      label: <span className="visually-hidden">{t`What can be done`}</span>,
      align: "end",
      cell: ({ id }) => (
        <Button variant="subtle" color="red" onClick={() => void end(id)}>
          <Trans>Withdraw</Trans>
        </Button>
      ),
    },
  ];
  return (
    <Section title={t`Invitations`} description={t`Links that nobody has used yet.`}>
      <DataTable label={t`Invitations`} columns={columns} rows={invitations} rowKey={({ id }) => id} />
    </Section>
  );
}
