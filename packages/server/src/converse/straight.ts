import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import type { Work } from "../store/claim-inbox.ts";
import { begun, isAway, isOfGone, withKeptPlans } from "../store/database.ts";
import type { InboundRow } from "../store/inbound-rows.ts";
import { insertInbound } from "../store/insert-inbound.ts";
import { queueInbox, storeAndRead } from "../store/store-and-read.ts";
import { shardOf } from "../store/uuid.ts";
import { describe } from "../telemetry/log.ts";
import { type CommitDeps, type Committed, commitWorks, observe } from "./commit-works.ts";
import { hold, type Share } from "./share.ts";

interface StraightDeps extends CommitDeps {
  readonly pool: pg.Pool;
  readonly onTurns: (works: readonly Work[], committed: Committed) => void;
}

/** Messages that came together, and who waits until they are stored. */
interface Parcel {
  readonly rows: readonly InboundRow[];
  readonly stored: () => void;
  readonly failed: (error: unknown) => void;
}

/** Messages in one transaction: it holds the acknowledgement of all of them. */
const batchSize = 150;
/** With more than this waiting, acknowledging comes first: WhatsApp repeats what is not acknowledged, which makes it worse. */
const crowd = 600;
/** The longest that messages wait for company. */
const longestMs = 10;
/** Messages that are only stored, in one transaction. */
const storeSize = 1500;

/**
 * The short way of one share's messages: one transaction stores them, runs their turns and writes what follows, with no
 * row in the inbox between. The long way by the inbox is for whatever must wait: another process keeps the shard, something
 * waits in it already, more comes than can be answered, or the turns cannot be committed and the one to blame must be found.
 */
export class Straight {
  readonly #deps: StraightDeps;
  readonly #share: Share;
  #waiting: Parcel[] = [];
  #lastMs = 0;

  constructor(deps: StraightDeps, share: Share) {
    this.#deps = deps;
    this.#share = share;
  }

  get waits(): boolean {
    return this.#waiting.length > 0;
  }

  /** Resolves when the messages are committed, with their turns or in the inbox. */
  add(rows: readonly InboundRow[]): Promise<void> {
    return new Promise((stored, failed) => this.#waiting.push({ rows, stored, failed }));
  }

  /**
   * Stores what waits; returns whether something of it went to the inbox. All of it does where the inbox is known to be
   * `behind`. One call at a time.
   */
  async batch(behind: boolean): Promise<boolean> {
    await this.#company();
    const began = performance.now();
    try {
      return await this.#batch(behind);
    } finally {
      this.#lastMs = performance.now() - began;
    }
  }

  /**
   * As long as the batch before took: then half of the time goes by without a commit, and the next one serves twice as many.
   * On an idle machine that is next to nothing, and where a whole batch waits already there is nothing to wait for.
   */
  async #company(): Promise<void> {
    if (this.#count() < batchSize) await sleep(Math.min(this.#lastMs, longestMs));
  }

  async #batch(behind: boolean): Promise<boolean> {
    const onlyStores = behind || this.#isCrowded();
    const parcels: Parcel[] = [];
    const take = () => {
      if (parcels.length === 0) parcels.push(...this.#next(onlyStores ? storeSize : batchSize));
      return parcels.flatMap((parcel) => parcel.rows);
    };
    try {
      const queued = await (onlyStores
        ? this.#queue(take())
        : this.#turns(take).catch((error: unknown) => this.#toInbox(take(), error)));
      for (const { stored } of parcels) stored();
      return queued;
    } catch (error) {
      take();
      for (const { failed } of parcels) failed(error);
      return false;
    }
  }

  #isCrowded(): boolean {
    return this.#count() > crowd;
  }

  #count(): number {
    return this.#waiting.reduce((sum, { rows }) => sum + rows.length, 0);
  }

  #next(size: number): readonly Parcel[] {
    let [parcels, count] = [0, 0];
    for (const { rows } of this.#waiting) {
      count += rows.length;
      if (parcels > 0 && count > size) break;
      parcels += 1;
    }
    return this.#waiting.splice(0, parcels);
  }

  async #turns(take: () => readonly InboundRow[]): Promise<boolean> {
    const { pool, metrics, onTurns } = this.#deps;
    const stop = metrics.turnSeconds.startTimer();
    const { repeats, works, committed, queued } = await begun(
      pool,
      async (tx) => {
        const { rows, held, found } = await this.#store(tx, take);
        const idle = new Set(held.flatMap(({ shard, busy }) => (busy ? [] : [shard])));
        const isFree = ({ shard, organisationId }: Work) => idle.has(shard) && !this.#share.stuck.has(organisationId);
        const works = found.filter(isFree);
        const others = found.filter((work) => !isFree(work));
        // In this order: without a turn the commit is on its way at once, and what is asked behind it is outside of it.
        const [, committed] = await Promise.all([queueInbox(tx, others), commitWorks(tx, works, this.#deps)]);
        return { repeats: rows.length - found.length, works, committed, queued: others.length > 0 };
      },
      withKeptPlans,
    );
    metrics.repeats.inc(repeats);
    if (works.length > 0) {
      stop();
      observe(works, this.#deps);
      onTurns(works, committed);
    }
    return queued;
  }

  /**
   * In one go: what is stored for a shard that turns out to be taken gets its row in the inbox. Where other processes want
   * the same shards, they are taken first, and all of them: what comes while they are waited for is of the same commit. Two
   * processes that take turns do so with half as many commits.
   */
  async #store(tx: pg.PoolClient, take: () => readonly InboundRow[]) {
    const share = this.#share;
    const early = share.patience.isShared ? await hold(tx, share, share.shards) : null;
    const rows = take();
    const shards = new Set(rows.map(({ contactId }) => shardOf(contactId)));
    const [held, found] = await Promise.all([early ?? hold(tx, share, [...shards]), storeAndRead(tx, rows)]);
    return { rows, held, found };
  }

  /** What the database refuses as turns is stored all the same, and judged one by one from the inbox. */
  async #toInbox(rows: readonly InboundRow[], error: unknown): Promise<boolean> {
    if (isAway(error) || isOfGone(error)) throw error;
    this.#deps.log.warn(describe(error), "turns were rolled back and go to the inbox");
    return this.#queue(rows);
  }

  async #queue(rows: readonly InboundRow[]): Promise<boolean> {
    const stored = await insertInbound(this.#deps.pool, rows);
    this.#deps.metrics.repeats.inc(rows.length - stored.size);
    return stored.size > 0;
  }
}
