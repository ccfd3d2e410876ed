import { readFileSync, writeFileSync } from "node:fs";
import { reasonOf } from "@hotline/core/model/reason-of.ts";
import { decodeModel, encodeModel, type TriageModel } from "@hotline/core/triage/index.ts";

/** Reads a model from a file; an error says which file and what to do. */
export function readModel(path: string): TriageModel {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new Error(`${path} cannot be read: train a model first (hotline triage train).`, { cause });
  }
  try {
    return decodeModel(bytes);
  } catch (cause) {
    throw new Error(`${path}: ${reasonOf(cause)}`, { cause });
  }
}

/** Writes a model; returns its size in bytes. */
export function writeModel(path: string, model: TriageModel): number {
  const bytes = encodeModel(model);
  writeFileSync(path, bytes);
  return bytes.length;
}
