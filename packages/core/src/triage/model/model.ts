import type { AnswerModel } from "../answers/model.ts";
import type { LabelModel } from "../classify/model.ts";
import { hashOf } from "../features/hash.ts";
import type { LanguageModel } from "../language/index.ts";
import type { UrgencyModel } from "../urgency/index.ts";
import { pack, unpack } from "./pack.ts";

/** All that triage has learned. A stage without its part is left out. Plain data and typed arrays. */
export interface TriageModel {
  readonly format: typeof modelFormat;
  /** Names exactly this content: equal models have equal versions. */
  readonly version: string;
  readonly language?: LanguageModel;
  readonly urgency?: UrgencyModel;
  readonly labels?: LabelModel;
  readonly answers?: AnswerModel;
}

/** Rises when a model written by an older program could be misread. */
const modelFormat = 1;

/** Puts the parts together under their version. */
export function assemble(parts: Omit<TriageModel, "format" | "version">): TriageModel {
  return { format: modelFormat, version: fingerprint(pack(parts)), ...parts };
}

/** A model as bytes, to be stored. */
export function encodeModel(model: TriageModel): Uint8Array {
  return pack(model);
}

/** Reads a stored model. Throws `RangeError`, saying what to do, where it cannot be used. */
export function decodeModel(bytes: Uint8Array): TriageModel {
  const value = unpack(bytes) as Partial<TriageModel> | null;
  if (value?.format !== modelFormat || typeof value.version !== "string")
    throw new RangeError("This model was written by another version of Hotline: train it again.");
  return value as TriageModel;
}

/** Sixty-four bits of the bytes, in hexadecimal. */
function fingerprint(bytes: Uint8Array): string {
  let [left, right] = [hashOf("left"), hashOf("right")];
  for (const byte of bytes) {
    left = Math.imul(left ^ byte, 0x01000193);
    right = Math.imul(right ^ byte, 0x85ebca6b) + 1;
  }
  return [left, right].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
