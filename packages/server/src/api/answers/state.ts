import type { Measured } from "@hotline/core/model/training.ts";
import type pg from "pg";
import { readTrainings, type TrainingRow, trialVersions } from "../../store/trainings.ts";
import { isUntrained, readTriageContent } from "../../store/triage-content.ts";
import { countCorrections } from "../../store/triage-corrections.ts";
import { readModels, readSwitches } from "../../store/triage-models.ts";
import type { Difference } from "../../triage/golden.ts";
import type { TrainingStep } from "../../triage/train.ts";
import type { Context } from "../context.ts";

const shown = 10;

/** What triage works with now. */
export async function triageState(context: Context) {
  const { organisationId } = context.viewer;
  return context.walled(async (tx: pg.PoolClient) => {
    // First: whatever a training that is told to be over has left is there by now.
    const trainings = (await readTrainings(tx, organisationId, { count: shown })).map(trainingOf);
    const switches = await readSwitches(tx, organisationId);
    const trials = await trialVersions(tx, organisationId);
    const live = switches[0];
    const models = await readModels(tx, organisationId, shown);
    return {
      liveVersion: live?.version ?? null,
      liveSince: live?.at ?? null,
      isBehind: await isUntrained(tx, organisationId),
      proposedCorrections: await countCorrections(tx, organisationId, "proposed"),
      goldenCount: (await readTriageContent(tx, organisationId))?.golden.length ?? 0,
      trainings,
      models: models.map((model) => ({
        ...model,
        measured: model.measured as Measured,
        isLive: model.version === live?.version,
        isTrial: trials.has(model.version),
      })),
      switches: switches.slice(0, shown),
    };
  });
}

const progressAt: Readonly<Record<TrainingStep, number>> = {
  waiting: 0,
  languages: 0.1,
  urgency: 0.3,
  labels: 0.5,
  answers: 0.7,
  golden: 0.9,
  done: 1,
};

/** A training as it is shown. */
export function trainingOf({ measured, liveMeasured, differences, ...row }: TrainingRow) {
  return {
    ...row,
    progress: progressAt[row.step as TrainingStep] ?? 0,
    measured: measured as Measured | null,
    liveMeasured: liveMeasured as Measured | null,
    differences: (differences ?? []) as readonly Difference[],
  };
}
