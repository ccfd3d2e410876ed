import { useMutation } from "@apollo/client/react";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type BroadcastPartsFragment, ResumeBroadcastDocument } from "../../../generated/graphql.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { useMay } from "../../../session/viewer.ts";
import { Refusal } from "../../../ui/refusal.tsx";

/** Lets a broadcast go on that is paused because WhatsApp refused it; refused again, it is paused again. */
export function GoOn({ broadcast: { id, state } }: { readonly broadcast: BroadcastPartsFragment }) {
  const may = useMay("journeys.start");
  const [resume] = useMutation(ResumeBroadcastDocument, { variables: { id } });
  const { busy, refusal, run } = useAttempt();
  if (!may || state !== "PAUSED") return null;
  return (
    <>
      <Button size="compact-sm" loading={busy} onClick={() => void run(async () => void (await resume()))}>
        <Trans>Let it go on</Trans>
      </Button>
      <Refusal text={refusal} />
    </>
  );
}
