import { Trans, useLingui } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import type { TrialPartsFragment } from "../../../generated/graphql.ts";
import { isolated } from "../../../i18n/isolated.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import classes from "../answers.module.css";
import { useTriageWords } from "../use-triage-words.ts";
import { RankingView } from "./ranking-view.tsx";
import { TellingWords } from "./telling-words.tsx";

interface TrialProps {
  readonly trial: TrialPartsFragment;
}

export function NoModel() {
  return <Trans>No model was trained yet: without one only STOP and calls for help are understood.</Trans>;
}

/** What triage makes of a text: urgency, language and states, then the answers and labels that fit, with the reasons. */
export function TrialMarks({ trial }: TrialProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const { language, languageConfidence, urgency, safetyWord, states } = trial;
  const sure = formats.percent(languageConfidence);
  return (
    <p className={classes["row"]}>
      {urgency?.isUrgent || safetyWord === "emergency" || safetyWord === "help" ? (
        <Badge color="red">
          <Trans>urgent</Trans>
        </Badge>
      ) : (
        <Badge color="gray" variant="light">
          <Trans>not urgent</Trans>
        </Badge>
      )}
      <Badge color="gray" variant="light">
        {language ? t`${formats.language(language)}, ${sure} sure` : t`language unsure`}
      </Badge>
      {safetyWord === "optOut" ? (
        <Badge color="amber" variant="light">
          <Trans>wants no more messages</Trans>
        </Badge>
      ) : null}
      {states.map((state) => (
        <Badge key={state} color="violet" variant="light">
          <bdi>{state}</bdi>
        </Badge>
      ))}
    </p>
  );
}

/** How near it is to being urgent, and the words that spoke for it. */
export function UrgencyWords({ trial: { urgency } }: TrialProps) {
  const formats = useFormats();
  const { nameOf } = useTriageWords();
  if (!urgency) return null;
  return (
    <p className={classes["quiet"]}>
      {urgency.rule ? (
        <Trans>
          Loudest warning sign: <bdi>{nameOf("urgency", urgency.rule)}</bdi>,{" "}
          {isolated(formats.number(round(urgency.score)))}; it rings above{" "}
          {isolated(formats.number(round(urgency.threshold)))}.
        </Trans>
      ) : null}{" "}
      <TellingWords words={urgency.words} />
    </p>
  );
}

export function Rankings({ trial: { answers, labels } }: TrialProps) {
  const { t } = useLingui();
  return (
    <>
      {answers ? <RankingView title={t`Answers`} about="answer" ranking={answers} /> : null}
      {labels ? <RankingView title={t`Labels`} about="label" ranking={labels} /> : null}
    </>
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
