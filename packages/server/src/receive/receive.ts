import type { WebhookItem } from "@hotline/core/whatsapp/index.ts";
import type pg from "pg";
import { Batcher } from "../store/batcher.ts";
import type { Changes } from "../store/changes.ts";
import { isOfGone } from "../store/database.ts";
import type { InboundRow } from "../store/inbound-rows.ts";
import type { Numbers } from "../store/numbers.ts";
import type { Log } from "../telemetry/log.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { Heard } from "./heard.ts";
import { fileOf, type Kept, keep } from "./keep.ts";
import { Senders } from "./senders.ts";
import { type Sorted, sort } from "./sort.ts";
import { Waits } from "./waits.ts";

export interface ReceiveDeps {
  readonly pool: pg.Pool;
  readonly numbers: Numbers;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Silence after which a send in doubt is judged, in seconds. */
  readonly doubtSeconds: number;
  /**
   * Stores messages and runs their turns in one commit, in the process that converses; in others they go to the inbox.
   * Resolves when they are committed.
   */
  readonly converse?: (rows: readonly InboundRow[]) => Promise<void>;
  /** Called after each commit that put work into the inbox. */
  readonly onInbox: () => void;
  /** Those who look at conversations are told of ticks, and of what is no turn. */
  readonly changes?: Pick<Changes, "touch">;
}

/** Webhook items of many requests, committed together. `receive` resolves when all that one brought is stored. */
export class Receiver {
  readonly #deps: ReceiveDeps;
  readonly #senders: Senders;
  readonly #heard: Heard;
  readonly #waits: Waits;
  readonly #statusWaits: Waits;
  readonly #batcher: Batcher<readonly WebhookItem[], undefined>;
  readonly #statuses: Batcher<readonly WebhookItem[], undefined>;

  constructor(deps: ReceiveDeps) {
    this.#deps = deps;
    this.#senders = new Senders(deps.pool, deps.numbers);
    this.#heard = new Heard((deps.doubtSeconds * 1000) / 2);
    this.#waits = new Waits((begins) => this.#tellOfStandstill("messages", begins));
    this.#statusWaits = new Waits((begins) => this.#tellOfStandstill("statuses", begins));
    // Two commits under way: one waits for the disk while the next one's rows are prepared. With turns in the commit, more:
    // what comes meanwhile gathers before its share of the contacts.
    this.#batcher = new Batcher((bodies) => this.#commit(bodies), {
      size: 400,
      parallel: deps.converse ? 4 : 2,
      lingerMs: 6,
    });
    // Nobody waits for a status: more of them share a commit. One at a time, so that no two lock the same rows.
    this.#statuses = new Batcher((bodies) => this.#commit(bodies), { size: 400, parallel: 1, lingerMs: 60 });
  }

  async receive(items: readonly WebhookItem[]): Promise<void> {
    const statuses = items.filter(({ kind }) => kind === "status");
    if (statuses.length === items.length && items.length > 0) await this.#receiveStatuses(items);
    else if (statuses.length === 0) await this.#receiveSaid(items);
    else {
      const others = items.filter(({ kind }) => kind !== "status");
      await Promise.all([this.#receiveSaid(others), this.#receiveStatuses(statuses)]);
    }
  }

  #receiveSaid(items: readonly WebhookItem[]): Promise<undefined> {
    return this.#waits.measure(() => this.#batcher.submit(items));
  }

  #receiveStatuses(items: readonly WebhookItem[]): Promise<undefined> {
    return this.#statusWaits.measure(() => this.#statuses.submit(items));
  }

  /** Whether messages came, none of them was stored for a while, and no error says why. */
  get standsStill(): boolean {
    return this.#waits.standsStill;
  }

  /** The longest that messages waited here for their turn since this was asked last, in milliseconds. */
  takeLongestWaitMs(): number {
    return this.#waits.takeLongestMs();
  }

  /** WhatsApp did not wait for our answer, so it says the same again, later. */
  missed(): void {
    this.#heard.missed();
  }

  /** Somebody was erased, in any process: their number is nobody's until they write again. */
  forgetPeople(): void {
    this.#senders.forget();
  }

  async drained(): Promise<void> {
    await Promise.all([this.#batcher.drained(), this.#statuses.drained()]);
  }

  #tellOfStandstill(what: string, begins: boolean): void {
    const { log } = this.#deps;
    if (begins) {
      this.#heard.missed();
      const refused = "what webhooks bring is refused: the database keeps it waiting, and WhatsApp sends it again";
      log.error({ what }, refused);
    } else log.warn({ what }, "what webhooks bring is stored again");
  }

  async #commit(bodies: readonly (readonly WebhookItem[])[]): Promise<undefined[]> {
    const items = bodies.flat();
    this.#count(items);
    const queued = await this.#storeAll(items);
    this.#deps.metrics.receiveBatch.observe(items.length);
    if (queued) this.#deps.onInbox();
    await this.#heard.note(this.#deps.pool, items);
    return bodies.map(() => undefined);
  }

  /** A counter is told once per batch: telling it per item cost more than reading the item. */
  #count(items: readonly WebhookItem[]): void {
    const { received, statuses } = this.#deps.metrics;
    for (const [kind, some] of Map.groupBy(items, (item) => item.kind)) received.inc({ kind }, some.length);
    const states = items.flatMap((item) => (item.kind === "status" ? [item.status.state] : []));
    for (const [state, some] of Map.groupBy(states, (one) => one)) statuses.inc({ state }, some.length);
  }

  async #storeAll(items: readonly WebhookItem[]): Promise<boolean> {
    try {
      const sorted = await sort(items, this.#deps.numbers);
      return await this.#store(sorted).catch((error: unknown) => this.#storeOfGone(sorted, error));
    } catch (error) {
      this.#heard.missed();
      throw error;
    }
  }

  /** Somebody was erased while what they said waited: they are somebody new, and what is stored already is a repeat. */
  #storeOfGone(sorted: Sorted, error: unknown): Promise<boolean> {
    if (!isOfGone(error)) throw error;
    this.#senders.forget();
    return this.#store(sorted);
  }

  /** Returns whether something came into the inbox. */
  async #store(sorted: Sorted): Promise<boolean> {
    const { pool, metrics, converse } = this.#deps;
    await this.#senders.follow(sorted);
    const all = await this.#senders.rowsOf(sorted.messages);
    // The file that a message brings is fetched by a job of the same commit; what its sender wrote beside it keeps its order.
    const files = all.flatMap(fileOf);
    const withFiles = new Set(files.map(({ contactId }) => contactId));
    const isTurn = (row: InboundRow) => converse !== undefined && row.converse && !withFiles.has(row.contactId);
    const turns = all.filter(isTurn);
    const rows = all.filter((row) => !isTurn(row));
    // What is stored though the rest fails is a repeat when WhatsApp sends it again.
    const [kept] = await Promise.all([
      keep(pool, { ...sorted, rows, files }),
      turns.length > 0 ? converse?.(turns) : undefined,
    ]);
    metrics.repeats.inc(rows.length - kept.rows.length);
    this.#tellOfPutAside(sorted.unreadable);
    this.#tell(kept, sorted.statuses);
    return kept.rows.length > 0;
  }

  #tellOfPutAside(all: Sorted["unreadable"]): void {
    const { metrics, log } = this.#deps;
    for (const { reason, number } of all) {
      metrics.putAside.inc();
      log.warn(
        { error: reason, number },
        "what a webhook brought is nobody's here, and was put aside in the table unreadable",
      );
    }
  }

  /** Turns tell of themselves; this is of what is stored beside them. */
  #tell({ rows, messageIds }: Kept, statuses: Sorted["statuses"]): void {
    const { changes } = this.#deps;
    if (!changes) return;
    for (const [organisationId, some] of Map.groupBy(rows, (row) => row.organisationId))
      changes.touch(
        organisationId,
        "conversation",
        some.map(({ contactId }) => contactId),
      );
    if (messageIds.length === 0) return;
    const ownerOf = new Map(statuses.map(({ messageId, organisationId }) => [messageId, organisationId]));
    const owners = new Set(ownerOf.values());
    // Whose message it is, a status without our id does not say: a hint too many does no harm.
    for (const owner of owners)
      changes.touch(
        owner,
        "tick",
        messageIds.filter((id) => (ownerOf.get(id) ?? owner) === owner),
      );
  }
}
