import { type Failure, failureFor } from "@hotline/core/whatsapp/index.ts";
import type { OutboxRow, SendError } from "../store/outbox.ts";
import type { SendOutcome } from "./client.ts";

/** What shall become of a message after a try. */
export type Verdict =
  | { readonly kind: "accepted"; readonly wamid: string }
  | {
      readonly kind: "failed";
      readonly error: SendError;
      readonly alert: boolean;
      /** Whoever else the same is said to would be refused it. */
      readonly forAll: boolean;
    }
  | {
      readonly kind: "retry";
      readonly afterMs: number;
      readonly pauseNumber: boolean;
      readonly alert: boolean;
      /** What WhatsApp said, where it said something. */
      readonly error?: SendError;
      /** Why it was not reached. */
      readonly reason?: string;
    }
  | { readonly kind: "doubt"; readonly reason: string };

/** Tries of one message before it is given up, where others are taken meanwhile; with the backoff below, a quarter of an hour. */
const maxAttempts = 18;
/** From then on somebody should know of it. */
const manyAttempts = 5;
/** So long a disturbance of WhatsApp's is waited for; then the window of almost everybody has closed. */
const longestOutageMs = 24 * 3_600_000;
const firstWaitMs = 500;
const longestWaitMs = 120_000;

/** Exponential with full jitter, so that many messages that failed together do not come back together. */
function backoff(attempts: number, random: number): number {
  const ceiling = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, attempts - 1));
  return ceiling / 2 + (ceiling / 2) * random;
}

/** What else there is to know at a try. */
export interface Circumstances {
  /** In [0, 1). */
  readonly random: number;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Whether WhatsApp takes other messages of the number: what goes wrong then is the message's own fault. */
  readonly takesOthers: boolean;
}

/** Decides by the failure catalogue. */
export function judge(outcome: SendOutcome, row: OutboxRow, around: Circumstances): Verdict {
  switch (outcome.kind) {
    case "accepted":
      return { kind: "accepted", wamid: outcome.wamid };
    case "doubt":
      return { kind: "doubt", reason: outcome.reason };
    case "unreachable":
      // Our own network or WhatsApp is away: the message has not aged by that, so it is never given up here.
      return {
        kind: "retry",
        afterMs: backoff(row.attempts, around.random),
        pauseNumber: false,
        alert: row.attempts > manyAttempts,
        reason: outcome.reason,
      };
    case "refused":
      return judgeRefusal(outcome, row, around);
  }
}

function judgeRefusal(
  outcome: Extract<SendOutcome, { kind: "refused" }>,
  row: OutboxRow,
  around: Circumstances,
): Verdict {
  const failure = failureFor(outcome.code, outcome.httpStatus);
  const { code, title, details } = outcome;
  const error: SendError = { code, title, ...(details === undefined ? {} : { details }) };
  const failed: Verdict = { kind: "failed", error, alert: failure.alert, forAll: failure.forAll };
  const wait = outcome.retryAfterMs ?? (failure.afterSeconds ?? 0) * 1000;
  switch (failure.retry) {
    case "no":
    case "later":
      return failed;
    case "backoff":
      if (
        row.attempts >= maxAttempts &&
        !(isOutage(failure, around) && around.now - row.createdAt.getTime() < longestOutageMs)
      )
        return failed;
      return {
        kind: "retry",
        afterMs: Math.max(wait, backoff(row.attempts, around.random)),
        pauseNumber: false,
        alert: failure.alert || (isOutage(failure, around) && row.attempts > manyAttempts),
        error,
      };
    case "pair":
      // WhatsApp's own advice for this limit: 4^n seconds, for this person alone.
      if (row.attempts >= maxAttempts) return failed;
      return {
        kind: "retry",
        afterMs: Math.max(wait, 1000 * 4 ** Math.min(row.attempts, 5)),
        pauseNumber: false,
        alert: false,
      };
    case "number":
      return { kind: "retry", afterMs: Math.max(wait, 1000), pauseNumber: true, alert: failure.alert, error };
  }
}

/** WhatsApp itself is disturbed, as against a message that it cannot handle, such as one with a file out of reach. */
function isOutage({ alert }: Failure, { takesOthers }: Circumstances): boolean {
  return !alert && !takesOthers;
}
