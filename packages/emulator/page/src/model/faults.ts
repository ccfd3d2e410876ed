import type { Faults as AllFaults } from "../../../src/options.ts";

/** The faults that the panel offers; their meaning for people is in the strings. */
export type Faults = Pick<AllFaults, FaultName>;

export type FaultName = Exclude<keyof AllFaults, "rateLimitHttp" | "retryAfterSeconds" | "reorderMs" | "failing">;
export type FaultControl = { readonly name: FaultName; readonly control: "milliseconds" | "share" | "switch" };

/** One row of the panel each, those that people reach for most on top. */
export const faultControls: readonly FaultControl[] = [
  { name: "webhookOutage", control: "switch" },
  { name: "latencyMs", control: "milliseconds" },
  { name: "latencyJitterMs", control: "milliseconds" },
  { name: "rateLimitShare", control: "share" },
  { name: "serverErrorShare", control: "share" },
  { name: "htmlShare", control: "share" },
  { name: "emptyShare", control: "share" },
  { name: "dropBeforeShare", control: "share" },
  { name: "dropAfterShare", control: "share" },
  { name: "duplicateShare", control: "share" },
  { name: "reorderShare", control: "share" },
  { name: "badSignatureShare", control: "share" },
  { name: "rejectTemplates", control: "switch" },
  { name: "tokenExpired", control: "switch" },
  { name: "maintenance", control: "switch" },
];

/** How many faults are at work; jitter and latency count each for themselves. */
export function activeFaults(faults: Faults | null): number {
  if (faults === null) return 0;
  return faultControls.filter(({ name }) => Boolean(faults[name])).length;
}
