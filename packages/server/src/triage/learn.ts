import type { Measured } from "@hotline/core/model/training.ts";
import type { TriageContent } from "@hotline/core/model/triage.ts";
import { decodeModel, encodeModel } from "@hotline/core/triage/index.ts";
import { type Difference, differences, type Judged, judgeGolden, measure } from "./golden.ts";
import { type CommonTexts, type Correction, type TrainingStep, trainModel } from "./train.ts";

/** All that a training reads. */
export interface Material {
  readonly content: TriageContent;
  readonly corrections: readonly Correction[];
  readonly common: CommonTexts;
  /** The live model, to be measured on the same golden set. */
  readonly live: Uint8Array | null;
}

export interface Learned {
  readonly version: string;
  readonly model: Uint8Array;
  readonly measured: Measured;
  /** Null where there is no live model, or one that cannot be read: that is no rival. */
  readonly live: Measured | null;
  readonly differences: readonly Difference[];
}

/** Trains a model and measures it beside the live one; takes seconds. */
export function learn(
  { content, corrections, common, live }: Material,
  onStep: (step: TrainingStep) => void = () => undefined,
): Learned {
  const model = trainModel(content, corrections, common, onStep);
  onStep("golden");
  const fresh = judgeGolden(model, content.golden);
  const rival = live && judgeStored(live, content);
  return {
    version: model.version,
    model: encodeModel(model),
    measured: measure(fresh),
    live: rival && measure(rival),
    differences: rival === null ? [] : differences(rival, fresh),
  };
}

function judgeStored(bytes: Uint8Array, { golden }: TriageContent): readonly Judged[] | null {
  try {
    return judgeGolden(decodeModel(bytes), golden);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
