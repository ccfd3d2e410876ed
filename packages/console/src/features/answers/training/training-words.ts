import { trainingFailures, type Worse, worseIn } from "@hotline/core/model/training.ts";
import { useLingui } from "@lingui/react/macro";
import type { TrainingPartsFragment } from "../../../generated/graphql.ts";

/** What is said of a training. */
export function useTrainingWords() {
  const { t } = useLingui();
  const steps: Readonly<Record<string, string>> = {
    waiting: t`It waits for its turn.`,
    languages: t`It learns the languages.`,
    urgency: t`It learns the warning signs.`,
    labels: t`It learns the labels.`,
    answers: t`It learns which questions belong to which answer.`,
    golden: t`It is asked the golden set, beside the live model.`,
    done: t`Done.`,
  };
  const outcomes = {
    SWITCHED: t`went live`,
    KEPT: t`worse than the live model, which stayed`,
    SAME: t`teaches what the live model knows already`,
    WAITS: t`no worse, and waits for your decision`,
    TRIED: t`learned from the drafts, to be tried`,
    FAILED: t`came to nothing`,
  };
  const failures: Readonly<Record<string, string>> = {
    [trainingFailures.NOTHING_TO_LEARN]: t`There is nothing to learn from yet.`,
    [trainingFailures.OVERTAKEN]: t`Another model went live during this training, so this one was put aside. There is nothing to do: what is new is learned by the next one.`,
    [trainingFailures.DATABASE]: t`The database was away or too slow during this training. Nothing has changed: the live model stays. Train again in a few minutes.`,
    [trainingFailures.STOPPED]: t`The server stopped during this training. Nothing has changed: the live model stays. Train again.`,
    [trainingFailures.DIED]: t`The server stopped during this training. Nothing has changed: the live model stays. Train again.`,
  };
  const worseWords = ({ what, fresh, live }: Worse) =>
    what === "emergencies"
      ? t`Emergencies that it misses: ${fresh}; that the live model misses: ${live}.`
      : t`Mistakes that it makes on the golden set: ${fresh}; that the live model makes: ${live}.`;
  const unforeseen = (reason: string) =>
    t`A fault ended this training. Nothing has changed: the live model stays. Train again; if it comes again, show these words to whoever runs the server: ${reason}`;
  return {
    /** Why it came to nothing, or did not go live; what is wrong with a machine, in its own words. */
    reason: ({ reason, measured, liveMeasured, withDrafts }: TrainingPartsFragment) => {
      if (!reason) return null;
      // Drafts are tried only when somebody asks.
      if (withDrafts && reason === trainingFailures.OVERTAKEN)
        return t`Another model went live during this training: try the drafts again.`;
      const worse = measured && liveMeasured ? worseIn(measured, liveMeasured) : null;
      return worse ? worseWords(worse) : (failures[reason] ?? unforeseen(reason));
    },
    step: (step: string) => steps[step] ?? step,
    outcome: ({ outcome }: TrainingPartsFragment) => (outcome ? outcomes[outcome] : t`under way`),
  };
}
