import { KeyTable } from "../features/key-table.ts";

/** A message that is known to be urgent by a rule, or known not to be. */
export interface UrgencyExample {
  readonly text: string;
  /** The key of the rule that it is an example of; null for what only sounds like one. */
  readonly rule: string | null;
  /** ISO 639-3, where known. */
  readonly lang?: string;
}

/** What is learned from a team's rules; plain data. */
export interface UrgencyModel {
  readonly version: 1;
  /** The rules' keys, sorted. */
  readonly rules: readonly string[];
  /** Hashes of the features, smallest first. */
  readonly keys: Int32Array;
  /** For each feature: its weight for "urgent", then for each rule. */
  readonly weights: Float32Array;
  readonly bias: number;
  /** Words that only name something elsewhere, and are a sign by themselves here: the team's examples say so. */
  readonly signs?: readonly string[];
  /** A score above this is urgent. Found on held-out examples: see `threshold.ts`. */
  readonly threshold: number;
  /** What happened to the examples when each was judged by a model that had not seen it. */
  readonly measured: UrgencyMeasure;
}

/** Shares between 0 and 1. */
export interface UrgencyMeasure {
  readonly urgent: number;
  /** Urgent examples that were missed. */
  readonly missed: number;
  /** False alarms on examples that only sound urgent, and on ordinary messages. */
  readonly nearAlarms: number;
  readonly ordinaryAlarms: number;
}

export interface ReadyUrgency {
  readonly model: UrgencyModel;
  readonly table: KeyTable;
}

/** Builds the look-up table of a model; once for many messages. */
export function prepareUrgency(model: UrgencyModel): ReadyUrgency {
  return { model, table: new KeyTable(model.keys) };
}
