import { randomBytes } from "node:crypto";
import type { Counters } from "../counters.ts";
import type { WebhookPost } from "../emulator-types.ts";
import type { WebhookState } from "../model.ts";
import type { Faults, Knobs } from "../options.ts";
import type { Wheel } from "../wheel.ts";
import { Callback } from "./callback.ts";
import type { Update, Wrap } from "./envelope.ts";
import { UpdateQueue } from "./queue.ts";

export interface WebhookSettings {
  readonly knobs: Knobs;
  readonly faults: Faults;
  readonly appSecret: string;
  readonly wrap: Wrap;
  readonly wheel: Wheel;
  readonly counters: Counters;
  readonly onPost: (post: WebhookPost) => void;
}

/** A body on its way; a retry carries the same bytes, as WhatsApp's do. */
interface Parcel {
  readonly updates: readonly Update[];
  readonly body: Buffer;
  readonly since: number;
  readonly copy: boolean;
  attempt: number;
}

const happens = (share: number) => share > 0 && Math.random() < share;

/** The way to the callback: queue, batches, concurrency, retries, and what goes wrong on purpose. */
export class Webhooks {
  readonly #settings: WebhookSettings;
  readonly #callback: Callback;
  readonly #queue = new UpdateQueue();
  readonly #ready: Parcel[] = [];
  readonly #waiting = new Set<Parcel>();
  readonly #untaken = new Set<Update>();
  #inFlight = 0;
  #flushing = false;
  #closed = false;
  #last: { readonly status: number | null; readonly error: string | null } = { status: null, error: null };

  constructor(settings: WebhookSettings) {
    this.#settings = settings;
    this.#callback = new Callback(() => settings.knobs.webhookTimeoutMs);
  }

  push(update: Update): void {
    const { faults, wheel } = this.#settings;
    if (this.#callback.url !== null) this.#untaken.add(update);
    if (happens(faults.reorderShare)) wheel.after(Math.random() * faults.reorderMs, () => this.#enqueue(update));
    else this.#enqueue(update);
  }

  /** Makes the handshake; the callback changes only when it succeeds. */
  subscribe(url: string, verifyToken: string): Promise<void> {
    return this.#callback.subscribe(url, verifyToken);
  }

  use(url: string): void {
    this.#callback.use(url);
  }

  state(): WebhookState {
    return {
      url: this.#callback.url,
      waiting: this.#queue.length + this.#parcels().reduce((sum, { updates }) => sum + updates.length, 0),
      inFlight: this.#inFlight,
      lastStatus: this.#last.status,
      lastError: this.#last.error,
    };
  }

  /** What the callback has not taken yet, nor is given up: also when this is closed, to be told by the next start. */
  untaken(): readonly Update[] {
    return [...this.#untaken];
  }

  async close(): Promise<void> {
    this.#closed = true;
    const rest = [...this.#queue.take(this.#queue.length), ...this.#parcels().flatMap(({ updates }) => updates)];
    for (const update of rest) update.done?.(0, 0);
    await this.#callback.close();
  }

  #parcels(): readonly Parcel[] {
    return [...this.#ready, ...this.#waiting];
  }

  #enqueue(update: Update): void {
    const { knobs } = this.#settings;
    if (this.#callback.url === null || this.#closed) {
      update.done?.(0, 0);
      return;
    }
    this.#queue.push(update);
    if (this.#queue.length >= knobs.batchSize && knobs.batchWaitMs > 0) this.#pump();
    else this.#later();
  }

  // What is pushed in one go leaves in one go: a flush waits for the end of the event loop's turn, or for batchWaitMs.
  #later(): void {
    if (this.#flushing) return;
    this.#flushing = true;
    const flush = () => {
      this.#flushing = false;
      this.#pump();
    };
    const { knobs, wheel } = this.#settings;
    if (knobs.batchWaitMs > 0) wheel.after(knobs.batchWaitMs, flush);
    else setImmediate(flush);
  }

  #pump(): void {
    while (!this.#closed && this.#inFlight < this.#settings.knobs.webhookConcurrency) {
      const parcel = this.#ready.shift() ?? this.#pack();
      if (parcel === undefined) return;
      void this.#carry(parcel);
    }
  }

  #pack(): Parcel | undefined {
    if (this.#queue.length === 0) return undefined;
    const { knobs, wrap } = this.#settings;
    const updates = this.#queue.take(Math.min(1_000, Math.max(1, knobs.batchSize)));
    return { updates, body: Buffer.from(wrap(updates)), since: Date.now(), copy: false, attempt: 0 };
  }

  async #carry(parcel: Parcel): Promise<void> {
    this.#inFlight++;
    parcel.attempt++;
    const started = performance.now();
    this.#forge(parcel);
    const { status, reason } = await this.#reach(parcel.body);
    this.#inFlight--;
    this.#last = { status, error: status === 200 ? null : reason };
    this.#report(parcel, status, performance.now() - started);
    if (status === 200) this.#arrived(parcel);
    else this.#missed(parcel, status);
    this.#pump();
  }

  async #reach(body: Buffer): Promise<{ status: number; reason: string }> {
    const { counters, faults, appSecret } = this.#settings;
    counters.posts++;
    if (faults.webhookOutage) return { status: 0, reason: "the way to the callback is cut" };
    return this.#callback.post(body, appSecret);
  }

  // An attacker's copy goes beside the real one; what it gets does not matter to WhatsApp.
  #forge({ body }: Parcel): void {
    const { faults } = this.#settings;
    if (!faults.webhookOutage && happens(faults.badSignatureShare))
      void this.#callback.post(body, randomBytes(16).toString("hex"));
  }

  #report({ updates, attempt }: Parcel, status: number, ms: number): void {
    if (status !== 200) this.#settings.counters.postsFailed++;
    const messages = updates.filter(({ kind }) => kind === "message").length;
    const statuses = updates.filter(({ kind }) => kind === "status").length;
    const wamids = updates.map(({ wamid }) => wamid);
    this.#settings.onPost({ wamids, messages, statuses, status, ms, attempt });
  }

  #arrived(parcel: Parcel): void {
    if (parcel.copy) return;
    this.#end(parcel, 200);
    const { faults, counters, wheel } = this.#settings;
    if (!happens(faults.duplicateShare)) return;
    counters.duplicates++;
    wheel.after(Math.random() * 500, () => this.#again({ ...parcel, copy: true, attempt: 0 }));
  }

  #missed(parcel: Parcel, status: number): void {
    const { knobs, counters, wheel } = this.#settings;
    if (parcel.copy) return;
    const pause = retryPause(parcel.attempt, knobs);
    if (this.#closed) {
      for (const update of parcel.updates) update.done?.(status, parcel.attempt);
      return;
    }
    if (Date.now() - parcel.since + pause > knobs.retryForMs) {
      this.#end(parcel, status);
      return;
    }
    counters.retries++;
    this.#waiting.add(parcel);
    wheel.after(pause, () => {
      this.#waiting.delete(parcel);
      this.#again(parcel);
    });
  }

  #end({ updates, attempt }: Parcel, status: number): void {
    for (const update of updates) {
      this.#untaken.delete(update);
      update.done?.(status, attempt);
    }
  }

  #again(parcel: Parcel): void {
    this.#ready.push(parcel);
    this.#pump();
  }
}

/** At once, then base, twice the base …, up to the longest pause. */
export const retryPause = (attempt: number, knobs: Pick<Knobs, "retryBaseMs" | "retryMaxMs">): number =>
  attempt <= 1 ? 0 : Math.min(knobs.retryMaxMs, knobs.retryBaseMs * 2 ** (attempt - 2));
