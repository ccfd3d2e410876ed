import type { TriageContent } from "@hotline/core/model/triage.ts";
import { decodeModel, encodeModel } from "@hotline/core/triage/index.ts";
import { type Measured, measure } from "./golden.ts";
import { type CommonTexts, type Correction, trainModel } from "./train.ts";

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
}

/** Trains a model and measures it beside the live one; takes seconds. */
export function learn({ content, corrections, common, live }: Material): Learned {
  const model = trainModel(content, corrections, common);
  const { version } = model;
  const measured = measure(model, content.golden);
  return { version, model: encodeModel(model), measured, live: live && measureStored(live, content) };
}

function measureStored(bytes: Uint8Array, { golden }: TriageContent): Measured | null {
  try {
    return measure(decodeModel(bytes), golden);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
