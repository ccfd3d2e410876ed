import { setTimeout as sleep } from "node:timers/promises";
import type { NumberId } from "@hotline/core/model/ids.ts";
import { windowClosedCode } from "@hotline/core/whatsapp/index.ts";
import type pg from "pg";
import { Batcher } from "../store/batcher.ts";
import { pauseRefused } from "../store/broadcasts/pause.ts";
import { sayAgain } from "../store/broadcasts/say-again.ts";
import { isAway } from "../store/database.ts";
import {
  type Accepted,
  type Claimed,
  type Failed,
  type OutboxRow,
  type Retry,
  recordAccepted,
  recordDoubt,
  recordFailed,
  recordRetry,
} from "../store/outbox.ts";
import { applyParked } from "../store/parked-statuses.ts";
import { keyOf } from "../store/uuid.ts";
import type { Verdict } from "./outcome.ts";

export type Outcome =
  | ({ readonly kind: "accepted" } & Accepted)
  | ({ readonly kind: "failed"; readonly pauses?: boolean } & Failed)
  | ({ readonly kind: "retry" } & Retry)
  | ({ readonly kind: "doubt" } & Claimed);

type Of<K extends Outcome["kind"]> = Extract<Outcome, { kind: K }>;

/**
 * Writes outcomes down, many in one commit. While the database is away it keeps them and tries on: an answer that
 * WhatsApp gave is never thrown away by a process that lives.
 */
export class Recorder {
  readonly #pool: pg.Pool;
  readonly #batcher: Batcher<Outcome, Error | null>;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
    this.#batcher = new Batcher((outcomes) => this.#write(outcomes), { size: 500, parallel: 1, lingerMs: 8 });
  }

  /** Resolves when the outcome is committed, or with the error for which the database refuses it. */
  record(outcome: Outcome): Promise<Error | null> {
    return this.#batcher.submit(outcome);
  }

  drained(): Promise<void> {
    return this.#batcher.drained();
  }

  /** Tries on while the database is away. An outcome that it refuses is tried alone, so that it hurts no other. */
  async #write(outcomes: readonly Outcome[]): Promise<(Error | null)[]> {
    for (let waitMs = 50; ; waitMs = Math.min(2000, waitMs * 2)) {
      try {
        await this.#writeOnce(outcomes);
        return outcomes.map(() => null);
      } catch (error) {
        if (!isAway(error)) return this.#writeApart(outcomes, error);
        await sleep(waitMs);
      }
    }
  }

  async #writeApart(outcomes: readonly Outcome[], error: unknown): Promise<(Error | null)[]> {
    if (outcomes.length < 2) return [error instanceof Error ? error : new Error(String(error))];
    const results: (Error | null)[] = [];
    for (const outcome of outcomes) results.push(...(await this.#write([outcome])));
    return results;
  }

  async #writeOnce(outcomes: readonly Outcome[]): Promise<void> {
    const of = <K extends Outcome["kind"]>(kind: K) => outcomes.filter((o): o is Of<K> => o.kind === kind);
    const accepted = of("accepted");
    await recordAccepted(this.#pool, accepted);
    const failed = of("failed");
    const paused = await pauseRefused(
      this.#pool,
      failed.filter(({ pauses }) => pauses),
    );
    // First: of a message that has failed nobody would think any more, where this process dies in between.
    await sayAgain(
      this.#pool,
      failed.filter(({ error }) => error.code === windowClosedCode).map(({ messageId }) => messageId),
    );
    await recordFailed(
      this.#pool,
      failed.filter(({ messageId }) => !paused.has(messageId)),
    );
    await recordRetry(this.#pool, of("retry"));
    await recordDoubt(this.#pool, of("doubt"));
    // Statuses without our id that came before the send was recorded have waited for this moment, and do until they are applied.
    await applyParked(
      this.#pool,
      accepted.map(({ wamidKey }) => wamidKey),
    );
  }
}

export function outcomeOf(
  numberId: NumberId,
  { messageId, claim, priority }: OutboxRow,
  verdict: Verdict | "release",
): Outcome {
  if (verdict === "release") return { kind: "retry", messageId, claim, afterMs: 0, tried: false };
  switch (verdict.kind) {
    case "accepted":
      return { kind: "accepted", messageId, wamid: verdict.wamid, wamidKey: keyOf(numberId, verdict.wamid) };
    case "failed":
      return { kind: "failed", messageId, claim, error: verdict.error, pauses: verdict.forAll && priority > 0 };
    case "retry":
      return { kind: "retry", messageId, claim, afterMs: verdict.afterMs, tried: true };
    case "doubt":
      return { kind: "doubt", messageId, claim };
  }
}
