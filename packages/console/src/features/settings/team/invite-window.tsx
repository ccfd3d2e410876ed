import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { InviteDocument, type Role } from "../../../generated/graphql.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { EnterForm } from "../../../ui/enter-form.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { LinkOnce, type NewLink } from "./link-once.tsx";
import { RoleChoice } from "./role-choice.tsx";

interface InviteWindowProps {
  readonly onClose: () => void;
}

/** We send no mail: whoever invites gives the link on, by a way that they trust. */
export function InviteWindow({ onClose }: InviteWindowProps) {
  const { t } = useLingui();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("OPERATOR");
  const [link, setLink] = useState<NewLink>();
  const [invite] = useMutation(InviteDocument);
  const { busy, refusal, run } = useAttempt();
  const make = () =>
    void run(async () => {
      const { data } = await invite({ variables: { input: { email: email.trim() || null, role } } });
      setLink(data?.invite);
    });
  return (
    <Modal opened onClose={onClose} title={t`Invite somebody`}>
      {link ? (
        <LinkOnce link={link} onClose={onClose} />
      ) : (
        <EnterForm onSubmit={make}>
          <TextInput
            label={t`E-mail address`}
            description={t`Then the link is good for this address alone. Without it, for whoever has the link.`}
            type="email"
            dir="ltr"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <RoleChoice value={role} onChange={setRole} />
          <Refusal text={refusal} />
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              <Trans>Make the link</Trans>
            </Button>
          </Group>
        </EnterForm>
      )}
    </Modal>
  );
}
