import { useMutation, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Badge, Button, Progress } from "@mantine/core";
import {
  PutModelLiveDocument,
  type TrainingPartsFragment,
  TrainTriageDocument,
  TriageChangedDocument,
  type TriagePartsFragment,
} from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { useMay } from "../../../session/viewer.ts";
import { notify } from "../../../ui/notify.ts";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Moment, Since } from "../../../ui/since.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../answers.module.css";
import { TryBox } from "../try/try-box.tsx";
import { Comparison } from "./comparison.tsx";
import { ModelsList } from "./models-list.tsx";
import { useTrainingWords } from "./training-words.ts";

/** Trains a new model, shows how it does beside the live one, and puts one or the other live. */
export function TrainingPage() {
  const { t } = useLingui();
  const { data, error } = useSubscription(TriageChangedDocument);
  const [train, training] = useMutation(TrainTriageDocument);
  const mayTrain = useMay("triage.write");
  const state = data?.triageChanged;
  const begin = (withDrafts: boolean) => void train({ variables: { withDrafts } }).catch(tellRefusal);
  return (
    <Page
      title={t`Training`}
      description={t`A model learns from the answers, labels, warning signs and approved corrections.`}
      actions={
        mayTrain ? (
          <>
            <Button variant="default" loading={training.loading} onClick={() => begin(true)}>
              <Trans>Train with the drafts, to try</Trans>
            </Button>
            <Button loading={training.loading} onClick={() => begin(false)}>
              <Trans>Train now</Trans>
            </Button>
          </>
        ) : null
      }
    >
      {error ? <ErrorState error={error} /> : null}
      {!state && !error ? <Loading /> : null}
      {state ? <TrainingState state={state} mayTrain={mayTrain} /> : null}
      <TryBox />
    </Page>
  );
}

interface TrainingStateProps {
  readonly state: TriagePartsFragment;
  readonly mayTrain: boolean;
}

function TrainingState({ state, mayTrain }: TrainingStateProps) {
  const { t } = useLingui();
  const [newest, ...earlier] = state.trainings;
  return (
    <>
      <Section title={t`Live now`}>
        <p>
          {state.liveVersion && state.liveSince ? (
            <Trans>
              Model <code>{state.liveVersion.slice(0, 8)}</code>, since <Since at={state.liveSince} />.
            </Trans>
          ) : (
            <Trans>No model yet. The first training makes one.</Trans>
          )}{" "}
          <PutLiveBy newest={state.switches[0]} />{" "}
          {state.isBehind ? (
            <Badge color="amber" variant="light">
              <Trans>something was published that it has not learned yet</Trans>
            </Badge>
          ) : null}
        </p>
        {state.goldenCount < 20 ? (
          <Alert color="amber">
            <Trans>
              The golden set has few messages, so a comparison says little. Add messages of which you know what is
              right.
            </Trans>
          </Alert>
        ) : null}
      </Section>
      {newest ? (
        <Section title={t`Newest training`}>
          <OneTraining training={newest} liveVersion={state.liveVersion ?? null} mayTrain={mayTrain} />
        </Section>
      ) : null}
      {earlier.length > 0 ? (
        <Section title={t`Earlier trainings`}>
          <ul className={classes["list"]}>
            {earlier.map((each) => (
              <li key={each.id}>
                <details>
                  <summary>
                    <TrainingLine training={each} />
                  </summary>
                  <OneTraining training={each} liveVersion={state.liveVersion ?? null} mayTrain={mayTrain} />
                </details>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <ModelsList state={state} mayTrain={mayTrain} />
    </>
  );
}

/** Whom to ask why it is this one. */
function PutLiveBy({ newest }: { readonly newest: TriagePartsFragment["switches"][number] | undefined }) {
  if (newest?.by)
    return (
      <Trans>
        Put live by <bdi dir="auto">{newest.by}</bdi>.
      </Trans>
    );
  return newest?.because === "trained" ? <Trans>It went live by itself, after its training.</Trans> : null;
}

function TrainingLine({ training }: { readonly training: TrainingPartsFragment }) {
  const words = useTrainingWords();
  return (
    <>
      <Moment at={training.startedAt} /> · {words.outcome(training)}
    </>
  );
}

interface OneTrainingProps {
  readonly training: TrainingPartsFragment;
  readonly liveVersion: string | null;
  readonly mayTrain: boolean;
}

function OneTraining({ training, liveVersion, mayTrain }: OneTrainingProps) {
  const { t } = useLingui();
  const words = useTrainingWords();
  const [putLive, { loading }] = useMutation(PutModelLiveDocument);
  const { outcome, version, progress, withDrafts } = training;
  const reason = words.reason(training);
  const mayGoLive = mayTrain && version && version !== liveVersion && !withDrafts && outcome !== "FAILED";
  const go = () =>
    version &&
    void putLive({ variables: { version } })
      .then(() => notify.ok(t`It is live in every process within a second.`))
      .catch(tellRefusal);
  return (
    <div className={classes["side"]}>
      <div className={`${classes["row"]} ${classes["between"]}`}>
        <span>
          <TrainingLine training={training} />
          {training.askedBy ? (
            <span className={classes["quiet"]}>
              {" "}
              · <bdi>{training.askedBy}</bdi>
            </span>
          ) : null}
        </span>
        {mayGoLive ? (
          <Button color={outcome === "KEPT" ? "red" : "harbour"} loading={loading} onClick={go}>
            {outcome === "KEPT" ? <Trans>Put it live all the same</Trans> : <Trans>Put it live</Trans>}
          </Button>
        ) : null}
      </div>
      {outcome ? null : (
        <div role="status">
          <p className={classes["quiet"]}>{words.step(training.step)}</p>
          <Progress value={progress * 100} aria-label={t`How far the training is`} animated />
        </div>
      )}
      {reason ? <Alert color={outcome === "FAILED" ? "red" : "amber"}>{reason}</Alert> : null}
      {training.measured ? <Comparison training={training} /> : null}
    </div>
  );
}
