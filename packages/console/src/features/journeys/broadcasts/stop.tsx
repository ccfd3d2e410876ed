import { useMutation } from "@apollo/client/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type BroadcastPartsFragment, type BroadcastState, StopBroadcastDocument } from "../../../generated/graphql.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { useMay } from "../../../session/viewer.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Refusal } from "../../../ui/refusal.tsx";

const stoppable: readonly BroadcastState[] = ["PREPARING", "UNDER_WAY", "PAUSED"];

/** Stops a broadcast for those whom it has not reached. */
export function Stop({ broadcast: { id, state, waiting } }: { readonly broadcast: BroadcastPartsFragment }) {
  const { t } = useLingui();
  const may = useMay("journeys.start");
  const [stop] = useMutation(StopBroadcastDocument, { variables: { id } });
  const { busy, refusal, run } = useAttempt();
  if (!may || !stoppable.includes(state)) return null;
  const missed =
    state === "PREPARING" ? (
      <Trans>Nobody has been reached yet, and nobody will be.</Trans>
    ) : (
      <Plural
        value={waiting}
        one="# person has not been reached yet, and will not be."
        other="# people have not been reached yet, and will not be."
      />
    );
  return (
    <>
      <ConfirmButton
        size="compact-sm"
        color="red"
        variant="subtle"
        loading={busy}
        question={t`Stop this broadcast?`}
        consequence={
          <>
            {missed} <Trans>What is on its way arrives; conversations go on. It cannot be taken up again.</Trans>
          </>
        }
        confirmLabel={t({ message: "Stop", context: "a broadcast" })}
        onConfirm={() => void run(async () => void (await stop()))}
      >
        <Trans>Stop this broadcast</Trans>
      </ConfirmButton>
      <Refusal text={refusal} />
    </>
  );
}
