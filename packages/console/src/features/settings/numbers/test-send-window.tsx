import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type NumberPartsFragment, TestSendDocument, type TestSendMutation } from "../../../generated/graphql.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { Refusal } from "../../../ui/refusal.tsx";
import { TestResult } from "./test-result.tsx";

interface TestSendWindowProps {
  readonly number: NumberPartsFragment;
  readonly onClose: () => void;
}

/** As much as the server takes. */
const longest = 1000;

export function TestSendWindow({ number, onClose }: TestSendWindowProps) {
  const { t } = useLingui();
  const [to, setTo] = useState("");
  const [text, setText] = useState(t`Hello! This is a test of our hotline.`);
  const [sent, setSent] = useState<TestSendMutation["testSend"]>();
  const [send] = useMutation(TestSendDocument);
  const { busy, refusal, run } = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const { data } = await send({ variables: { numberId: number.id, to: to.trim(), text } });
      setSent(data?.testSend);
    });
  };
  return (
    <Modal opened onClose={onClose} title={t`Send a test from ${number.display}`}>
      {sent ? <TestResult sent={sent} onAgain={() => setSent(undefined)} /> : null}
      <form onSubmit={submit} hidden={sent !== undefined}>
        <Stack gap="md">
          <TextInput
            label={t`To`}
            description={t`A phone number with its country code. The person must have written within the last 24 hours.`}
            required
            type="tel"
            dir="ltr"
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <Textarea
            label={t`Text`}
            required
            autosize
            minRows={2}
            maxLength={longest}
            dir="auto"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Refusal text={refusal} />
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              <Trans>Send</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
