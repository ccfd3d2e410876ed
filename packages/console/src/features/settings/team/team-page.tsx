import { useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, Switch } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { MembersChangedDocument, TeamDocument } from "../../../generated/graphql.ts";
import { Page } from "../../../ui/page.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { Invitations } from "./invitations.tsx";
import { InviteWindow } from "./invite-window.tsx";
import { MemberTable } from "./member-table.tsx";

export function TeamPage() {
  const { t } = useLingui();
  const [ended, showEnded] = useState(false);
  const [invites, invite] = useState(false);
  const { data, error, refetch } = useQuery(TeamDocument, { variables: { ended } });
  // Programs hold conversations in their own names, too; they are looked after beside their keys.
  const people = data?.members.filter(({ isProgram }) => !isProgram);
  const again = () => void refetch();
  useSubscription(MembersChangedDocument, { onData: again });
  const actions = (
    <>
      <Switch
        label={t`Those who left, too`}
        checked={ended}
        onChange={(event) => showEnded(event.currentTarget.checked)}
      />
      <Button leftSection={<IconUserPlus size={16} />} onClick={() => invite(true)}>
        <Trans>Invite somebody</Trans>
      </Button>
    </>
  );
  return (
    <Page title={t`Team`} actions={actions}>
      {data && people ? (
        <Stack gap="xl">
          <MemberTable members={people} onChanged={again} />
          <Invitations invitations={data.invitations} onChanged={again} />
        </Stack>
      ) : null}
      {error && !data ? <ErrorState error={error} retry={again} /> : null}
      {data || error ? null : <Loading />}
      {invites ? (
        <InviteWindow
          onClose={() => {
            invite(false);
            again();
          }}
        />
      ) : null}
    </Page>
  );
}
