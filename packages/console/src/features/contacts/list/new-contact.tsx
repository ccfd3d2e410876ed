import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";
import { AddContactDocument } from "../../../generated/graphql.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { Refusal } from "../../../ui/refusal.tsx";

/** Somebody who has not written yet. A number that is known already leads to its contact. */
export function NewContact({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [phone, setPhone] = useState("");
  const [name, setName] = useState("");
  const [add] = useMutation(AddContactDocument);
  const { busy, refusal, run } = useAttempt();
  const submit = () =>
    void run(async () => {
      const { data } = await add({ variables: { phone, name: name.trim() || null } });
      if (data) void navigate(`/contacts/${data.addContact.id}`);
    });
  return (
    <Modal opened onClose={onClose} title={t`New contact`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <TextInput
            label={t`Number`}
            description={t`With its country code.`}
            placeholder="+27 82 000 1001"
            data-autofocus
            type="tel"
            dir="ltr"
            value={phone}
            onChange={({ currentTarget }) => setPhone(currentTarget.value)}
          />
          <TextInput
            label={t`Name`}
            dir="auto"
            maxLength={128}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Refusal text={refusal} />
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={phone.trim() === ""}>
              <Trans>Add</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
