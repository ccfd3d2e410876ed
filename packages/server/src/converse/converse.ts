import type { Answer } from "@hotline/core/flow/index.ts";
import type pg from "pg";
import { putAside, readInbox, takeShards, type Work } from "../store/claim-inbox.ts";
import { commitTurns } from "../store/commit-turns.ts";
import { begun, isAway } from "../store/database.ts";
import { shards } from "../store/uuid.ts";
import { wakeDue, wakeExpired } from "../store/wake-due.ts";
import { describe, type Log } from "../telemetry/log.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { Floor } from "./floor.ts";
import { Claim, type Outlet } from "./outlet.ts";
import type { Programmes } from "./programmes.ts";
import { turnsOf } from "./turns-of.ts";

export interface ConverseDeps {
  readonly pool: pg.Pool;
  readonly programmes: Programmes;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Answers what journeys ask of the world and can be known at once; the rest becomes jobs. */
  readonly answer: Answer;
  /** Where replies leave at once; without it, and when it is full, they wait in the outbox. */
  readonly outlet?: Outlet;
  /** Called after each commit with the inbound messages that had their turn, and whether replies wait in the outbox. */
  readonly onTurns: (works: readonly Work[], outbox: boolean) => void;
}

/** Rows in one transaction: enough that the commit costs little, few enough that it stays short. */
const batchSize = 250;
/** Two batches under way: one waits for the disk while the other one thinks. Must divide the number of shards. */
const workers = 2;
/** How long a worker waits for company before it claims, and before it tries shards again that another one holds. */
const lingerMs = 8;
/** Looked at even when nobody called: for rows of other processes, and of processes that died. */
const pollMs = 500;
const wakeMs = 500;
const expiryMs = 3_600_000;
const nothing = { works: [], xid: 0n, oldestOpen: 0n };

/** One worker's share of the shards; another process has a worker for the same share, and they take turns. */
interface Share {
  readonly shards: readonly number[];
  readonly floor: Floor;
  again: boolean;
  running: Promise<void> | null;
}

/** Inbox → triggers and engine → outbox. Any number of processes may run one. */
export class Conversations {
  readonly #deps: ConverseDeps;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #shares: readonly Share[] = Array.from({ length: workers }, (_, worker) => ({
    shards: Array.from({ length: shards / workers }, (_, i) => i * workers + worker),
    floor: new Floor(),
    again: false,
    running: null,
  }));
  #stopped = false;

  constructor(deps: ConverseDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#timers.push(setInterval(() => this.wake(), pollMs));
    this.#timers.push(setInterval(() => void this.#quietly(() => this.#wakeDue()), wakeMs));
    this.#timers.push(setInterval(() => void this.#quietly(() => wakeExpired(this.#deps.pool)), expiryMs));
    this.wake();
  }

  /** There is work in the inbox. */
  wake(): void {
    for (const share of this.#shares) this.#wakeShare(share);
  }

  /** Claims nothing more and waits for the turns under way to commit. */
  async close(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all(this.#shares.map(({ running }) => running));
  }

  #wakeShare(share: Share): void {
    share.again = true;
    if (this.#stopped || share.running) return;
    share.running = this.#work(share).finally(() => {
      share.running = null;
      if (share.again && !this.#stopped) this.#wakeShare(share);
    });
  }

  async #work(share: Share): Promise<void> {
    while (share.again && !this.#stopped) {
      await new Promise((done) => setTimeout(done, lingerMs));
      share.again = false;
      try {
        const { count, whole } = await this.#batch(share, batchSize);
        // Whoever held the other shards may have looked before our row was there.
        if (count >= batchSize || !whole) share.again = true;
      } catch (error) {
        if (await this.#recover(share, error)) share.again = true;
      }
    }
  }

  /** The database may be away: the poll comes back. Otherwise one of the rows is to blame: find it, one by one. */
  async #recover(share: Share, error: unknown): Promise<boolean> {
    share.floor.reset();
    this.#deps.log.warn(describe(error), "a batch of turns was rolled back");
    if (isAway(error)) return false;
    for (let done = 0; done < batchSize; done++) {
      const last: { work?: Work } = {};
      try {
        if ((await this.#batch(share, 1, last)).count === 0) break;
      } catch (cause) {
        if (isAway(cause) || !last.work) return false;
        this.#deps.metrics.turnFailures.inc();
        this.#deps.log.error({ inbox: last.work.id, ...describe(cause) }, "a turn cannot be stored and was put aside");
        await putAside(this.#deps.pool, last.work, describe(cause).error);
      }
    }
    return true;
  }

  async #batch(share: Share, size: number, last?: { work?: Work }): Promise<{ count: number; whole: boolean }> {
    const stop = this.#deps.metrics.turnSeconds.startTimer();
    const { found, whole, waiting } = await begun(this.#deps.pool, async (tx) => {
      const held = await takeShards(tx, share.shards);
      const whole = held.length === share.shards.length;
      const after = whole ? share.floor.after(Date.now()) : 0n;
      const found = held.length === 0 ? nothing : await readInbox(tx, held, { count: size, after });
      if (last && found.works[0]) last.work = found.works[0];
      return { found, whole, waiting: await this.#commit(tx, found.works) };
    });
    const { works } = found;
    const end = works.at(-1);
    if (end) {
      stop();
      if (whole && works.length < size) share.floor.taken({ ...found, last: BigInt(end.id) });
      this.#observe(works);
      this.#deps.onTurns(works, waiting > 0);
    }
    return { count: works.length, whole };
  }

  /** Returns how many replies wait in the outbox; the others are on their way. */
  async #commit(tx: pg.PoolClient, works: readonly Work[]): Promise<number> {
    if (works.length === 0) {
      await tx.query("commit");
      return 0;
    }
    const turns = await turnsOf(tx, works, this.#deps);
    const claim = new Claim(this.#deps.outlet, turns);
    try {
      const waiting = await commitTurns(tx, turns, claim.claimers);
      claim.send(waiting);
      return waiting.size;
    } catch (error) {
      claim.cancel();
      throw error;
    }
  }

  #observe(works: readonly Work[]): void {
    const { metrics } = this.#deps;
    const now = Date.now();
    metrics.turnBatch.observe(works.length);
    for (const { queuedAt } of works) metrics.waited.observe(Math.max(0, now - queuedAt.getTime()) / 1000);
  }

  async #wakeDue(): Promise<void> {
    if ((await wakeDue(this.#deps.pool, 1000)) > 0) this.wake();
  }

  async #quietly(work: () => Promise<unknown>): Promise<void> {
    await work().catch((error: unknown) => this.#deps.log.warn(describe(error), "timers could not be looked at"));
  }
}
