import { failureFor } from "@hotline/core/whatsapp/index.ts";
import type { OutboxRow, SendError } from "../store/outbox.ts";
import type { SendOutcome } from "./client.ts";

/** What shall become of a message after a try. */
export type Verdict =
  | { readonly kind: "accepted"; readonly wamid: string }
  | { readonly kind: "failed"; readonly error: SendError; readonly alert: boolean }
  | {
      readonly kind: "retry";
      readonly afterMs: number;
      readonly pauseNumber: boolean;
      readonly alert: boolean;
      /** What WhatsApp said, where it said something. */
      readonly error?: SendError;
    }
  | { readonly kind: "doubt" };

/** Tries of one message before it is given up; with the backoff below that is about a quarter of an hour. */
const maxAttempts = 12;
const firstWaitMs = 500;
const longestWaitMs = 120_000;

/** Exponential with full jitter, so that many messages that failed together do not come back together. */
function backoff(attempts: number, random: number): number {
  const ceiling = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, attempts - 1));
  return ceiling / 2 + (ceiling / 2) * random;
}

/** Decides by the failure catalogue. `random` is in [0, 1). */
export function judge(outcome: SendOutcome, row: OutboxRow, random: number): Verdict {
  switch (outcome.kind) {
    case "accepted":
      return { kind: "accepted", wamid: outcome.wamid };
    case "doubt":
      return { kind: "doubt" };
    case "unreachable":
      // Our own network or WhatsApp is away: the message has not aged by that, so it is never given up here.
      return { kind: "retry", afterMs: backoff(row.attempts, random), pauseNumber: false, alert: row.attempts > 5 };
    case "refused":
      return judgeRefusal(outcome, row, random);
  }
}

function judgeRefusal(outcome: Extract<SendOutcome, { kind: "refused" }>, row: OutboxRow, random: number): Verdict {
  const failure = failureFor(outcome.code, outcome.httpStatus);
  const { code, title, details } = outcome;
  const error: SendError = { code, title, ...(details === undefined ? {} : { details }) };
  const failed: Verdict = { kind: "failed", error, alert: failure.alert };
  const wait = outcome.retryAfterMs ?? (failure.afterSeconds ?? 0) * 1000;
  switch (failure.retry) {
    case "no":
    case "later":
      return failed;
    case "backoff":
      if (row.attempts >= maxAttempts) return failed;
      return {
        kind: "retry",
        afterMs: Math.max(wait, backoff(row.attempts, random)),
        pauseNumber: false,
        alert: failure.alert,
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
