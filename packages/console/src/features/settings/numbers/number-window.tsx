import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, Stack, Switch, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { AddNumberDocument, ChangeNumberDocument, type NumberPartsFragment } from "../../../generated/graphql.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { NumberField } from "../../../ui/number-field.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { useChanges } from "../../../ui/use-changes.ts";

interface NumberWindowProps {
  /** Without one, a new number is added. */
  readonly number?: NumberPartsFragment;
  readonly onClose: () => void;
}

const usualRate = 80;

export function NumberWindow({ number, onClose }: NumberWindowProps) {
  const { t } = useLingui();
  const [phoneNumberId, setPhoneNumberId] = useState("");
  const [display, setDisplay] = useState(number?.display ?? "");
  const [messagesPerSecond, setRate] = useState(number?.messagesPerSecond ?? usualRate);
  const [readMarks, setReadMarks] = useState(number?.readMarks ?? true);
  const changes = useChanges({ display, messagesPerSecond, readMarks });
  const [add] = useMutation(AddNumberDocument);
  const [changeIt] = useMutation(ChangeNumberDocument);
  const { busy, refusal, run } = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      if (number) await changeIt({ variables: { id: number.id, input: changes } });
      else await add({ variables: { input: { phoneNumberId: phoneNumberId.trim(), display, messagesPerSecond } } });
      onClose();
    });
  };
  return (
    <Modal opened onClose={onClose} title={number ? t`Change ${number.display}` : t`Add a number`}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {number ? null : <WhatsAppId value={phoneNumberId} onChange={setPhoneNumberId} />}
          <TextInput
            label={t`Number`}
            description={t`As people see it, with its country code.`}
            required
            type="tel"
            dir="ltr"
            value={display}
            onChange={(event) => setDisplay(event.currentTarget.value)}
          />
          <NumberField
            label={t`Messages a second, at most`}
            min={1}
            max={1000}
            allowDecimal={false}
            value={messagesPerSecond}
            onChange={setRate}
          />
          {number ? (
            <Switch
              label={t`Show people that their messages were read`}
              checked={readMarks}
              onChange={(event) => setReadMarks(event.currentTarget.checked)}
            />
          ) : null}
          <Refusal text={refusal} />
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={!number && !/^\s*\d+\s*$/.test(phoneNumberId)}>
              {number ? <Trans>Save</Trans> : <Trans>Add</Trans>}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface WhatsAppIdProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Easily taken for the phone number, which has a plus sign and spaces. */
function WhatsAppId({ value, onChange }: WhatsAppIdProps) {
  const { t } = useLingui();
  return (
    <TextInput
      label={t`Id at WhatsApp`}
      description={t`Digits; the WhatsApp manager calls it “Phone number ID”.`}
      required
      inputMode="numeric"
      error={/^\s*\d*\s*$/.test(value) ? undefined : t`This has digits only, and is not the phone number.`}
      dir="ltr"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
