import type { ContactId, NumberId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { askForJob } from "../store/ask-for-job.ts";
import type { Changes } from "../store/changes.ts";
import { doubtOfTheDead, listenAnew, settleDoubts } from "../store/doubts.ts";
import type { FlagBoard } from "../store/flag-board.ts";
import type { Numbers } from "../store/numbers.ts";
import { claimOutbox, hasOldClaims, type OutboxRow, oldClaims, releaseClaims } from "../store/outbox.ts";
import type { Priority } from "../store/priorities.ts";
import { rolesRunning } from "../store/roles-running.ts";
import { describe, type Log } from "../telemetry/log.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import type { Sends } from "./client.ts";
import { Identity } from "./identity.ts";
import { NumberSender } from "./number-sender.ts";
import { Pulse } from "./pulse.ts";
import { Recorder } from "./recorder.ts";

export interface DeliverDeps {
  readonly pool: pg.Pool;
  readonly databaseUrl: string;
  readonly numbers: Numbers;
  readonly client: Sends;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly doubtSeconds: number;
  readonly flags: Pick<FlagBoard, "isOn">;
  /** Those who look at conversations are told what became of messages. */
  readonly changes?: Pick<Changes, "touch">;
}

/** How often it is looked how many processes send: WhatsApp counts a number's messages, whoever sends them. */
const sharersMs = 2000;
/** How often retries that came due are looked for; new work wakes at once. */
const pollMs = 250;
/** How often doubts are looked at, and the sends of processes that died. */
const sweepMs = 1000;
/** After a longer time without a look this process, or the database, was away, and heard nothing meanwhile. */
const deafAfterMs = 5 * sweepMs;

/** Outbox → WhatsApp, for every number of the installation. */
export class Deliverer {
  readonly #deps: DeliverDeps;
  readonly #identity: Identity;
  readonly #recorder: Recorder;
  readonly #pulse = new Pulse();
  readonly #senders = new Map<string, NumberSender>();
  readonly #timers: NodeJS.Timeout[] = [];
  /** Processes that send, of which each has an equal part of a number's rate. */
  #sharers = 1;
  #countedAt = Number.NEGATIVE_INFINITY;
  #sweeping = false;
  #sweptAt = Number.NEGATIVE_INFINITY;
  #stopped = false;

  constructor(deps: DeliverDeps) {
    this.#deps = deps;
    this.#identity = new Identity(deps.databaseUrl, deps.log);
    this.#recorder = new Recorder(deps.pool);
  }

  async start(): Promise<void> {
    this.#pulse.start();
    await this.#identity.hold();
    await this.#sweep();
    this.#timers.push(setInterval(() => this.wake(), pollMs));
    this.#timers.push(setInterval(() => void this.#sweep(), sweepMs));
    this.wake();
  }

  /** New work is in the outbox. */
  wake(): void {
    if (this.#stopped || !this.#identity.held) return;
    for (const sender of this.#senders.values()) sender.wake();
  }

  /**
   * Keeps places and tokens for messages that a commit is about to make, and gives the name under which they are to be
   * claimed there; null where the way is not free, and they had better wait in the outbox. `send` or `cancel` follows.
   */
  reserve(numberId: NumberId, messageIds: readonly string[]): string | null {
    const sender = this.#senders.get(numberId);
    if (this.#stopped || !this.#identity.held || !sender?.reserve(messageIds)) return null;
    return this.#identity.id;
  }

  /** Sends rows of one number that were reserved and are committed as claimed. */
  send(numberId: NumberId, rows: readonly OutboxRow[]): void {
    this.#senders.get(numberId)?.send(rows);
  }

  /** Messages to these contacts wait in the outbox behind what is under way. */
  lookBehind(numberId: NumberId, contactIds: Iterable<ContactId>): void {
    this.#senders.get(numberId)?.lookBehind(contactIds);
  }

  /** Messages that were reserved and are not claimed. */
  cancel(numberId: NumberId, messageIds: readonly string[]): void {
    this.#senders.get(numberId)?.cancel(messageIds);
  }

  /** Claims nothing more, waits for what is under way, and writes its outcomes down. */
  async close(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all([...this.#senders.values()].map((sender) => sender.stop()));
    while (this.#inFlight().length > 0) await new Promise((done) => setTimeout(done, 20));
    this.#pulse.stop();
    await this.#recorder.drained();
    await this.#identity.release();
  }

  #inFlight(): readonly string[] {
    return [...this.#senders.values()].flatMap((sender) => [...sender.inFlight.keys()]);
  }

  async #claim(numberId: NumberId, count: number, lowestPriority: Priority): Promise<readonly OutboxRow[]> {
    if (!this.#identity.held) return [];
    return claimOutbox(this.#deps.pool, numberId, { count, lowestPriority, claimer: this.#identity.id });
  }

  async #sweep(): Promise<void> {
    if (this.#sweeping || !this.#identity.held) return;
    this.#sweeping = true;
    try {
      await this.#meetNumbers();
      if (performance.now() - this.#sweptAt > deafAfterMs) await listenAnew(this.#deps.pool);
      await this.#judgeDoubts();
      this.#sweptAt = performance.now();
    } catch (error) {
      this.#deps.log.warn(describe(error), "doubts could not be looked at");
    } finally {
      this.#sweeping = false;
    }
  }

  async #countSharers(): Promise<void> {
    if (performance.now() - this.#countedAt < sharersMs) return;
    const seen = (await rolesRunning(this.#deps.pool)).get("deliver") ?? 0;
    // A process that just begins does not listen yet, and is not seen: it comes to those who are.
    const isNew = this.#countedAt === Number.NEGATIVE_INFINITY;
    this.#sharers = Math.max(1, isNew ? seen + 1 : seen);
    this.#countedAt = performance.now();
  }

  async #meetNumbers(): Promise<void> {
    await this.#countSharers();
    for (const number of await this.#deps.numbers.all()) {
      const rate = number.messagesPerSecond / this.#sharers;
      const known = this.#senders.get(number.id);
      if (known) known.follow(number, rate);
      else
        this.#senders.set(
          number.id,
          new NumberSender(number, rate, {
            ...this.#deps,
            recorder: this.#recorder,
            isOursSince: (moment) => this.#pulse.hasRunSince(moment) && this.#identity.hasBeenHeldSince(moment),
            claim: (...args) => this.#claim(...args),
            onTrouble: () => void this.#lookAtNumbers(),
          }),
        );
    }
  }

  /** Asks WhatsApp how the numbers stand, so that the console shows why messages wait. */
  async #lookAtNumbers(): Promise<void> {
    await askForJob(this.#deps.pool, "checkNumbers").catch((error: unknown) =>
      this.#deps.log.warn(describe(error), "the numbers could not be looked at"),
    );
  }

  /**
   * A claim may commit and its answer be lost. What is in flight is looked at after the rows are read, and nothing is
   * released under a claim that is under way: a row that any part of us knows of must not go out twice.
   */
  async #releaseUnknown(): Promise<void> {
    const { pool } = this.#deps;
    const old = await oldClaims(pool, this.#identity.id);
    const unknown = old.filter((claimed) => {
      const sender = this.#senders.get(claimed.numberId);
      return !sender?.claiming && !sender?.knows(claimed);
    });
    await releaseClaims(pool, this.#identity.id, unknown);
  }

  async #judgeDoubts(): Promise<void> {
    const { pool, metrics, log, doubtSeconds } = this.#deps;
    if (!(await hasOldClaims(pool))) return;
    await this.#releaseUnknown();
    const orphaned = await doubtOfTheDead(pool, this.#identity.id);
    const { resent, givenUp } = await settleDoubts(pool, doubtSeconds);
    metrics.doubts.inc({ settled: "resent" }, resent);
    metrics.doubts.inc({ settled: "given up" }, givenUp);
    if (orphaned + resent + givenUp > 0) log.warn({ orphaned, resent, givenUp }, "sends in doubt");
  }
}
