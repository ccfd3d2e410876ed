import type pg from "pg";
import { putAside, readInbox, type Work } from "../store/claim-inbox.ts";
import { begun, isAway, withKeptPlans } from "../store/database.ts";
import type { InboundRow } from "../store/inbound-rows.ts";
import { shardOf, shards } from "../store/uuid.ts";
import { wakeDue, wakeExpired } from "../store/wake-due.ts";
import { describe } from "../telemetry/log.ts";
import { type CommitDeps, type Committed, commitWorks, observe } from "./commit-works.ts";
import { Floor } from "./floor.ts";
import { Patience } from "./patience.ts";
import { hold, type Share } from "./share.ts";
import { Standstill } from "./standstill.ts";
import { Straight } from "./straight.ts";
import { Stuck } from "./stuck.ts";
import { UnusableProgramme } from "./unusable.ts";

export interface ConverseDeps extends CommitDeps {
  readonly pool: pg.Pool;
  /** Called after each commit with what had its turn, and what is left to be done. */
  readonly onTurns: (works: readonly Work[], committed: Committed) => void;
  /** How long shards are waited for that another process holds. */
  readonly patienceMs?: number;
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

/** One worker's share of the shards; another process has a worker for the same share, and they take turns by waiting. */
interface WorkersShare extends Share {
  readonly straight: Straight;
  again: boolean;
  /** The inbox held more than one batch when it was last looked at. */
  behind: boolean;
  running: Promise<void> | null;
}

/** Inbox, or straight from the webhook → triggers and engine → outbox. Any number of processes may run one. */
export class Conversations {
  readonly #deps: ConverseDeps;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #shares: readonly WorkersShare[];
  readonly #standstill = new Standstill();
  #stopped = false;
  #wakes = false;

  constructor(deps: ConverseDeps) {
    this.#deps = deps;
    this.#shares = Array.from({ length: workers }, (_, worker) => shareOf(worker, deps));
  }

  start(): void {
    this.#timers.push(setInterval(() => this.wake(), pollMs));
    this.#timers.push(setInterval(() => void this.#quietly(() => this.#wakeDue()), wakeMs));
    this.#timers.push(setInterval(() => void this.#quietly(() => wakeExpired(this.#deps.pool)), expiryMs));
    this.wake();
  }

  /** Nobody gets an answer here, and no message is to blame. */
  get isStuck(): boolean {
    return this.#standstill.lasts;
  }

  /** There is work in the inbox. */
  wake(): void {
    for (const share of this.#shares) this.#wakeShare(share);
  }

  /**
   * Stores messages that came to this process and runs their turns, without the way by the inbox where that is free.
   * Resolves when they are committed.
   */
  async take(rows: readonly InboundRow[]): Promise<void> {
    const parts = Map.groupBy(rows, ({ contactId }) => shardOf(contactId) % workers);
    await Promise.all([...parts].map(([worker, part]) => this.#takeShare(this.#shares[worker], part)));
  }

  /** Claims nothing more and waits for the turns under way to commit. */
  async close(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all(this.#shares.map(({ running }) => running));
  }

  async #takeShare(share: WorkersShare | undefined, rows: readonly InboundRow[]): Promise<void> {
    const stored = share?.straight.add(rows);
    if (share) this.#run(share);
    await stored;
  }

  #wakeShare(share: WorkersShare): void {
    share.again = true;
    this.#run(share);
  }

  #hasWork({ straight, again }: WorkersShare): boolean {
    return straight.waits || (again && !this.#stopped);
  }

  /** One batch of a share at a time, straight ones first: what the inbox holds of it then waits for nobody but them. */
  #run(share: WorkersShare): void {
    if (share.running || !this.#hasWork(share)) return;
    share.running = this.#work(share).finally(() => {
      share.running = null;
      this.#run(share);
    });
  }

  async #work(share: WorkersShare): Promise<void> {
    while (this.#hasWork(share)) {
      if (share.straight.waits) {
        if (await share.straight.batch(share.behind)) share.again = true;
      } else await new Promise((done) => setTimeout(done, lingerMs));
      if (!share.again || this.#stopped) continue;
      share.again = false;
      try {
        const { count, whole } = await this.#batch(share, batchSize);
        share.behind = count >= batchSize;
        // Whoever held the other shards may have looked before our row was there.
        if (share.behind || !whole) share.again = true;
      } catch (error) {
        if (await this.#recover(share, error)) share.again = true;
      }
    }
  }

  /** The database may be away: the poll comes back. Otherwise one of the rows is to blame: find it, one by one. */
  async #recover(share: WorkersShare, error: unknown): Promise<boolean> {
    share.floor.reset();
    if (error instanceof UnusableProgramme) return this.#leave(share, error);
    this.#deps.log.warn(describe(error), "a batch of turns was rolled back");
    if (this.#standstill.failed())
      this.#deps.log.error(
        describe(error),
        "nobody gets an answer: every turn fails until the database is back or mended",
      );
    if (isAway(error)) return false;
    for (let done = 0; done < batchSize; done++) {
      const last: { work?: Work } = {};
      try {
        if ((await this.#batch(share, 1, last)).count === 0) break;
      } catch (cause) {
        if (cause instanceof UnusableProgramme) return this.#leave(share, cause);
        if (isAway(cause) || !last.work) return false;
        this.#deps.metrics.turnFailures.inc();
        this.#deps.log.error({ inbox: last.work.id, ...describe(cause) }, "a turn cannot be stored and is put aside");
        if (!(await this.#putAside(share, last.work, describe(cause).error))) return false;
      }
    }
    return true;
  }

  /** What an organisation's people wrote waits for its programme: the look that comes next is for all others. */
  #leave(share: WorkersShare, unusable: UnusableProgramme): boolean {
    share.stuck.addAllOf(unusable.organisationId);
    this.#deps.metrics.turnFailures.inc();
    this.#deps.log.error(
      { organisation: unusable.organisationId, ...describe(unusable.cause) },
      "what an organisation has set up cannot be used: its people wait for their answers until it can",
    );
    return true;
  }

  /** Where even that fails, the contact's rows stay, and those of others go on. False where the database is away. */
  async #putAside(share: WorkersShare, work: Work, reason: string): Promise<boolean> {
    try {
      await putAside(this.#deps.pool, work, reason);
      return true;
    } catch (error) {
      this.#deps.log.error({ inbox: work.id, ...describe(error) }, "a turn cannot even be put aside");
      share.stuck.add(work.contactId);
      return !isAway(error);
    }
  }

  async #batch(share: WorkersShare, size: number, last?: { work?: Work }): Promise<{ count: number; whole: boolean }> {
    const stop = this.#deps.metrics.turnSeconds.startTimer();
    const without = share.stuck.without();
    const isForAll = without.contacts.length + without.organisations.length === 0;
    const { found, whole, committed } = await begun(
      this.#deps.pool,
      async (tx) => {
        const held = (await hold(tx, share, share.shards)).map(({ shard }) => shard);
        const whole = held.length === share.shards.length;
        const after = whole ? share.floor.after(performance.now()) : 0n;
        const found = held.length === 0 ? nothing : await readInbox(tx, held, { count: size, after, without });
        if (last && found.works[0]) last.work = found.works[0];
        return { found, whole, committed: await commitWorks(tx, found.works, this.#deps) };
      },
      withKeptPlans,
    );
    if (this.#standstill.worked()) this.#deps.log.info("turns succeed again");
    const { works } = found;
    const end = works.at(-1);
    if (end) {
      stop();
      if (whole && works.length < size && isForAll) share.floor.taken({ ...found, last: BigInt(end.id) });
      observe(works, this.#deps);
      this.#deps.onTurns(works, committed);
    }
    return { count: works.length, whole };
  }

  /** One at a time: those that wait for a lock would take every connection, and nothing else could be asked or told. */
  async #wakeDue(): Promise<void> {
    if (this.#wakes) return;
    this.#wakes = true;
    const count = await wakeDue(this.#deps.pool, 1000).finally(() => {
      this.#wakes = false;
    });
    if (count > 0) this.wake();
  }

  async #quietly(work: () => Promise<unknown>): Promise<void> {
    await work().catch((error: unknown) => this.#deps.log.warn(describe(error), "timers could not be looked at"));
  }
}

function shareOf(worker: number, deps: ConverseDeps): WorkersShare {
  const own = Array.from({ length: shards / workers }, (_, i) => i * workers + worker);
  const common = { shards: own, floor: new Floor(), patience: new Patience(deps.patienceMs), stuck: new Stuck() };
  return {
    ...common,
    straight: new Straight(deps, common),
    again: false,
    behind: false,
    running: null,
  };
}
