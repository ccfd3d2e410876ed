import type { ContactStatus, Reference } from "@hotline/core/flow/index.ts";
import type { Reason as Judged } from "@hotline/core/play/decide.ts";
import type { GoesOn } from "../store/hand-back.ts";
import type { Outcome } from "../triage/act.ts";
import type { Start } from "./start-row.ts";

/** Why a turn was, kept for people who ask later. */
export interface Reason extends Omit<Judged, "because"> {
  readonly because:
    | Judged["because"]
    | "label"
    | "timeout"
    | "expiry"
    | "staleWake"
    | "effect"
    | "staleEffect"
    | "effectSought"
    | "newVersion"
    | "triage"
    | "claimed"
    | "handedBack"
    | Start["because"]
    | "engineError";
  readonly error?: string;
  /** How the journeys go on after a human talked. */
  readonly goesOn?: GoesOn;
  /** What triage did about it. */
  readonly outcome?: Outcome;
  /** It gave way to the journey that was under way, or to the person's wish not to be written to. */
  readonly skipped?: true;
  /** Why it gave way. */
  readonly skippedBy?: "busy" | "cancelled" | "late" | "state" | "window" | Exclude<ContactStatus, "active">;
  /** What was to begin without a message: the journey or reminder, and the campaign that it belongs to. */
  readonly journey?: string;
  readonly campaign?: Reference;
  /** Runs that came to another version of their journey before they went on: run → version. */
  readonly moved?: Readonly<Record<string, string>>;
  /** The journey that was under way and ended by this. */
  readonly interrupted?: string;
}
