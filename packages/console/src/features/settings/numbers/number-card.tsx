import { useMutation } from "@apollo/client/react";
import { answerIn, unreachedWords } from "@hotline/core/whatsapp/number-problem.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Button, Group, Text } from "@mantine/core";
import { IconEdit, IconRefresh, IconSend } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { CheckNumberDocument, type NumberPartsFragment, RemoveNumberDocument } from "../../../generated/graphql.ts";
import { isBecause } from "../../../session/refusal-words.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { useMay } from "../../../session/viewer.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { notify } from "../../../ui/notify.ts";
import { Refusal } from "../../../ui/refusal.tsx";
import { Since } from "../../../ui/since.tsx";
import { NumberWindow } from "./number-window.tsx";
import classes from "./numbers.module.css";
import { BringBack, Retire, RetiredNote } from "./retire.tsx";
import { TestSendWindow } from "./test-send-window.tsx";
import { useHealthWords } from "./use-health-words.ts";

interface NumberProps {
  readonly number: NumberPartsFragment;
}

export function NumberCard({ number }: NumberProps) {
  const { health, display, retiredAt } = number;
  const may = useMay("settings.write");
  return (
    <article className={classes["card"]}>
      <header className={classes["head"]}>
        <div>
          <Text fw={620} size="lg">
            <bdi dir="ltr">{display}</bdi>
          </Text>
          {health?.verifiedName ? (
            <Text size="sm" c="var(--text-quiet)">
              <bdi dir="auto">{health.verifiedName}</bdi>
            </Text>
          ) : null}
        </div>
        <Badges number={number} />
      </header>
      {retiredAt ? <RetiredNote /> : null}
      {health?.problem && !retiredAt ? <Problem text={health.problem} /> : null}
      <Facts number={number} />
      {may ? retiredAt ? <BringBack number={number} /> : <Actions number={number} /> : null}
    </article>
  );
}

function Badges({ number: { health, retiredAt } }: NumberProps) {
  const words = useHealthWords();
  if (retiredAt)
    return (
      <Badge color="gray">
        <Trans>Retired</Trans>
      </Badge>
    );
  if (!health) return null;
  const quality = words.quality(health.quality);
  const status = words.status(health.status);
  return (
    <Group gap="xs">
      <Badge color={status.color}>{status.text}</Badge>
      <Badge color={quality.color}>{quality.text}</Badge>
    </Group>
  );
}

function Problem({ text }: { readonly text: string }) {
  return (
    <Text size="sm" c="var(--waiting)" role="status">
      <ProblemWords text={text} />
    </Text>
  );
}

function ProblemWords({ text }: { readonly text: string }) {
  const answer = answerIn(text);
  if (answer !== null)
    return (
      <Trans>
        WhatsApp answered: <bdi dir="auto">{answer}</bdi>
      </Trans>
    );
  if (text === unreachedWords)
    return <Trans>WhatsApp could not be asked: it cannot be reached, or answered what we cannot read.</Trans>;
  return <bdi dir="auto">{text}</bdi>;
}

function Facts({ number: { health, heardAt, retiredAt, messagesPerSecond, readMarks, phoneNumberId } }: NumberProps) {
  const { t } = useLingui();
  const words = useHealthWords();
  return (
    <dl className={classes["facts"]}>
      <Fact name={t`May write first to`} {...words.tier(health?.tier ?? null)} />
      <Fact name={t`Sends at most`} value={String(messagesPerSecond)} note={t`messages a second`} />
      <Fact name={t`Read marks`} value={readMarks ? t`on` : t`off`} />
      <Fact name={t`Last heard of`} value={heardAt ? <Since at={heardAt} /> : t`never`} />
      {retiredAt ? <Fact name={t`Retired`} value={<Since at={retiredAt} />} /> : null}
      <Fact name={t`Last asked about`} value={health ? <Since at={health.lookedAt} /> : t`never`} />
      <Fact name={t`Id at WhatsApp`} value={<bdi dir="ltr">{phoneNumberId}</bdi>} />
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: string;
}

function Fact({ name, value, note }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value} {note ? <span className={classes["note"]}>{note}</span> : null}
      </dd>
    </div>
  );
}

function Actions({ number }: NumberProps) {
  const [opened, open] = useState<"test" | "change">();
  const [check] = useMutation(CheckNumberDocument);
  const { busy, refusal, run } = useAttempt();
  const ask = () => void run(async () => void (await check({ variables: { id: number.id } })));
  const [isUsed, setUsed] = useState(false);
  return (
    <>
      <Group gap="xs">
        <Button variant="default" leftSection={<IconRefresh size={16} />} loading={busy} onClick={ask}>
          <Trans>Ask WhatsApp now</Trans>
        </Button>
        <Button variant="default" leftSection={<IconSend size={16} />} onClick={() => open("test")}>
          <Trans>Send a test</Trans>
        </Button>
        <Button variant="subtle" color="gray" leftSection={<IconEdit size={16} />} onClick={() => open("change")}>
          <Trans>Change</Trans>
        </Button>
        {isUsed || number.heardAt ? (
          <Retire number={number} />
        ) : (
          <Remove number={number} onUsed={() => setUsed(true)} />
        )}
      </Group>
      <Refusal text={refusal} />
      {opened === "test" ? <TestSendWindow number={number} onClose={() => open(undefined)} /> : null}
      {opened === "change" ? <NumberWindow number={number} onClose={() => open(undefined)} /> : null}
    </>
  );
}

/** Only for a number that was never heard of: what people said by one stays, and so does what was sent to try it. */
function Remove({ number: { id, display }, onUsed }: NumberProps & { readonly onUsed: () => void }) {
  const { t } = useLingui();
  const [remove, { loading }] = useMutation(RemoveNumberDocument, { refetchQueries: ["Numbers"] });
  const refused = (error: unknown) => {
    if (isBecause(error, "NUMBER_USED")) onUsed();
    tellRefusal(error);
  };
  const gone = () => void remove({ variables: { id } }).then(() => notify.ok(t`Removed.`), refused);
  return (
    <ConfirmButton
      variant="subtle"
      color="red"
      loading={loading}
      question={t`Remove ${display}?`}
      consequence={<Trans>Nobody has written to it yet. It can be added again.</Trans>}
      confirmLabel={t`Remove`}
      onConfirm={gone}
    >
      <Trans>Remove</Trans>
    </ConfirmButton>
  );
}
