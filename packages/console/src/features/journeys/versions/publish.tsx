import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { PublishVersionAgainDocument, WithdrawJourneyDocument } from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { notify } from "../../../ui/notify.ts";
import type { JourneySeen } from "../journey-frame.tsx";
import { TriggerWords } from "../words/trigger-words.tsx";

export function Withdraw({ journey }: { readonly journey: JourneySeen }) {
  const { t } = useLingui();
  const [run, { loading }] = useMutation(WithdrawJourneyDocument);
  const [isOpen, { open, close }] = useDisclosure(false);
  const onSay = async (message: string) => {
    await run({ variables: { id: journey.id, message } });
    notify.ok(t`The journey has been withdrawn.`);
    close();
  };
  return (
    <>
      <Button variant="default" color="red" onClick={open}>
        <Trans>Withdraw…</Trans>
      </Button>
      <WhyDialog
        {...{ isOpen, onClose: close, onSay, loading }}
        title={t`Withdraw “${journey.name}”?`}
        verb={t`Withdraw`}
        color="red"
      >
        <p>
          <Trans>Nobody new comes into it. Those who are in it go on to its end, and its triggers sleep:</Trans>
        </p>
        <ul>
          {journey.triggers.map((trigger, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: triggers have no ids, and their order is their meaning
            <li key={index}>
              <TriggerWords trigger={trigger} />
            </li>
          ))}
        </ul>
      </WhyDialog>
    </>
  );
}

export function PublishAgain({ journey, version }: { readonly journey: JourneySeen; readonly version: number }) {
  const { t } = useLingui();
  const [run, { loading }] = useMutation(PublishVersionAgainDocument);
  const [isOpen, { open, close }] = useDisclosure(false);
  const onSay = async (message: string) => {
    await run({ variables: { id: journey.id, version, message } });
    notify.ok(t`Version ${version} is live again.`);
    close();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        <Trans>Make it live again…</Trans>
      </Button>
      <WhyDialog
        {...{ isOpen, onClose: close, onSay, loading }}
        title={t`Make version ${version} live again?`}
        verb={t`Publish`}
      >
        <p>
          <Trans>
            It is published as a new version, with all that it said and did. Who begins from now on gets it; those who
            are under way stay in theirs. What starts it stays as it is now.
          </Trans>
        </p>
      </WhyDialog>
    </>
  );
}

interface WhyProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onSay: (message: string) => Promise<void>;
  readonly loading: boolean;
  readonly title: string;
  readonly verb: string;
  readonly color?: string;
  readonly children: ReactNode;
}

/** Asks why: whoever comes later will want to know. */
function WhyDialog({ isOpen, onClose, onSay, loading, title, verb, color, children }: WhyProps) {
  const { t } = useLingui();
  const [message, setMessage] = useState("");
  const say = () => void onSay(message.trim()).catch(tellRefusal);
  return (
    <Modal opened={isOpen} onClose={onClose} title={title}>
      {children}
      <Textarea
        label={t`Why`}
        description={t`Stands with the version and in the audit log.`}
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
        value={message}
        onChange={({ currentTarget }) => setMessage(currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button {...(color && { color })} loading={loading} disabled={message.trim() === ""} onClick={say}>
          {verb}
        </Button>
      </Group>
    </Modal>
  );
}
