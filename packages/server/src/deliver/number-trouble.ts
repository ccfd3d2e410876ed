import type { MessageId } from "@hotline/core/model/ids.ts";
import { failureFor } from "@hotline/core/whatsapp/index.ts";
import type { Log } from "../telemetry/log.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import type { Verdict } from "./outcome.ts";

export interface TroubleDeps {
  readonly metrics: Metrics;
  readonly log: Log;
  /** Somebody should see how the number stands: its messages are refused, or are taken again. */
  readonly onTrouble?: () => void;
}

/** How often the same refusal is told. */
const tellEveryMs = 60_000;
/** A shorter pause is how the number's rate is kept; of one that people notice the console says that the log knows why. */
const longPauseMs = 30_000;
const unreachable = "WhatsApp cannot be reached from here: look at WHATSAPP_API_URL, the network and the name server.";

/** Tells people that WhatsApp takes no messages of a number, once in a while, and when it takes them again. */
export class NumberTrouble {
  readonly #phoneNumberId: string;
  readonly #deps: TroubleDeps;
  /** When each refusal was told last, by WhatsApp's code; empty again when a message is accepted. */
  readonly #refusals = new Map<number, number>();
  /** Whether somebody was told that WhatsApp gives no answers, and nothing was accepted since. */
  #isDoubted = false;
  #doubtToldAt = Number.NEGATIVE_INFINITY;

  constructor(phoneNumberId: string, deps: TroubleDeps) {
    this.#phoneNumberId = phoneNumberId;
    this.#deps = deps;
  }

  note(verdict: Verdict, messageId: MessageId): void {
    if (verdict.kind === "doubt") this.#tellOfDoubt(verdict.reason);
    if ("alert" in verdict && verdict.alert) this.#tellOfRefusal(verdict, messageId);
    else if (verdict.kind === "retry" && verdict.pauseNumber) this.#tellOfPause(verdict);
    else if (verdict.kind === "accepted") this.#isOver();
  }

  /** Once in a while for each reason: a number that is refused is refused for every message, and each is tried again. */
  #tellOfRefusal(verdict: Extract<Verdict, { alert: boolean }>, messageId: MessageId): void {
    const { error, kind } = verdict;
    const code = error?.code ?? 0;
    this.#deps.metrics.refusals.inc({ code });
    if (!this.#isNews(code)) return;
    const waits = kind === "retry" ? { waits: "messages of this number wait and are tried again" } : {};
    const reason = kind === "retry" ? { reason: verdict.reason } : {};
    const advice = error ? { advice: failureFor(code, 400).people } : { advice: unreachable };
    const subject = { number: this.#phoneNumberId, message: messageId };
    this.#deps.log.error(
      { ...subject, ...error, ...reason, ...advice, ...waits },
      "WhatsApp takes no messages: somebody must look",
    );
    this.#deps.onTrouble?.();
  }

  /** WhatsApp limits the account or works on the number: nobody need do anything, and replies wait all the same. */
  #tellOfPause({ error, afterMs }: Extract<Verdict, { kind: "retry" }>): void {
    if (!error || afterMs < longPauseMs || !this.#isNews(error.code)) return;
    const advice = failureFor(error.code, 400).people;
    this.#deps.log.warn(
      { number: this.#phoneNumberId, ...error, advice, triedAgainAfterSeconds: afterMs / 1000 },
      "WhatsApp takes no messages for a while: those of this number wait",
    );
    this.#deps.onTrouble?.();
  }

  /** Whether this refusal was not told within a while; if so, it counts as told. */
  #isNews(code: number): boolean {
    const now = performance.now();
    if (now - (this.#refusals.get(code) ?? Number.NEGATIVE_INFINITY) < tellEveryMs) return false;
    this.#refusals.set(code, now);
    return true;
  }

  /** Of one that is slow or broken for minutes nothing else would be heard until the doubts are judged. */
  #tellOfDoubt(reason: string): void {
    const now = performance.now();
    if (now - this.#doubtToldAt < tellEveryMs) return;
    this.#doubtToldAt = now;
    this.#deps.log.warn({ number: this.#phoneNumberId, reason }, "WhatsApp gave no answer: sends are in doubt");
    this.#isDoubted = true;
    this.#deps.onTrouble?.();
  }

  #isOver(): void {
    if (this.#refusals.size === 0 && !this.#isDoubted) return;
    this.#refusals.clear();
    this.#isDoubted = false;
    this.#deps.onTrouble?.();
  }
}
