import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { ChangeNumberDocument, type NumberPartsFragment } from "../../../generated/graphql.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Refusal } from "../../../ui/refusal.tsx";

interface RetireProps {
  readonly number: NumberPartsFragment;
}

function useRetire({ id }: NumberPartsFragment, isRetired: boolean) {
  const [change] = useMutation(ChangeNumberDocument);
  const { busy, refusal, run } = useAttempt();
  const retire = () => void run(async () => void (await change({ variables: { id, input: { isRetired } } })));
  return { busy, refusal, retire };
}

/** For a number that was used: what people said by it stays. */
export function Retire({ number }: RetireProps) {
  const { t } = useLingui();
  const { busy, refusal, retire } = useRetire(number, true);
  return (
    <>
      <ConfirmButton
        variant="subtle"
        color="red"
        loading={busy}
        question={t`Retire ${number.display}?`}
        consequence={
          <Trans>
            Nothing is sent by it any more: what waits ends as not sent. Who writes to it gets no answer, and the team
            does not see it. What was said stays, and it can be brought back.
          </Trans>
        }
        confirmLabel={t`Retire`}
        onConfirm={retire}
      >
        <Trans>Retire</Trans>
      </ConfirmButton>
      <Refusal text={refusal} />
    </>
  );
}

export function RetiredNote() {
  return (
    <Text size="sm" c="var(--waiting)">
      <Trans>Nothing is sent by it, and nobody who writes to it is heard.</Trans>
    </Text>
  );
}

export function BringBack({ number }: RetireProps) {
  const { busy, refusal, retire } = useRetire(number, false);
  return (
    <>
      <Group gap="xs">
        <Button variant="default" loading={busy} onClick={retire}>
          <Trans>Bring back</Trans>
        </Button>
      </Group>
      <Refusal text={refusal} />
    </>
  );
}
