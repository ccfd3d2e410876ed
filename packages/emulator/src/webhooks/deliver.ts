import { randomBytes } from "node:crypto";
import type { Counters } from "../counters.ts";
import type { WebhookPost } from "../emulator-types.ts";
import type { WebhookState } from "../model.ts";
import type { Faults, Knobs } from "../options.ts";
import type { Wheel } from "../wheel.ts";
import type { Update, Wrap } from "./envelope.ts";
import { makePoster, type Poster } from "./post.ts";

/** The way to the callback: queue, batches, concurrency, retries, and what goes wrong on purpose. */
export interface Webhooks {
  push(update: Update): void;
  /** Makes the handshake; the callback changes only when it succeeds. */
  subscribe(url: string, verifyToken: string): Promise<void>;
  use(url: string): void;
  state(): WebhookState;
  close(): Promise<void>;
}

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

const socketLimit = 256;

export function makeWebhooks(settings: WebhookSettings): Webhooks {
  const { knobs, faults, wheel, counters } = settings;
  let poster: Poster | undefined;
  let url: string | null = null;
  let queue: Update[] = [];
  let head = 0;
  const ready: Parcel[] = [];
  const waiting = new Set<Parcel>();
  let inFlight = 0;
  let flushing = false;
  let closed = false;
  let lastStatus: number | null = null;
  let lastError: string | null = null;

  function push(update: Update): void {
    if (faults.reorderShare > 0 && Math.random() < faults.reorderShare) {
      wheel.after(Math.random() * faults.reorderMs, () => enqueue(update));
    } else enqueue(update);
  }

  function enqueue(update: Update): void {
    if (poster === undefined || closed) {
      update.done?.(0, 0);
      return;
    }
    queue.push(update);
    if (queue.length - head >= knobs.batchSize && knobs.batchWaitMs > 0) pump();
    else later();
  }

  // What is pushed in one go leaves in one go: a flush waits for the end of the event loop's turn, or for batchWaitMs.
  function later(): void {
    if (flushing) return;
    flushing = true;
    const flush = () => {
      flushing = false;
      pump();
    };
    if (knobs.batchWaitMs > 0) wheel.after(knobs.batchWaitMs, flush);
    else setImmediate(flush);
  }

  function pump(): void {
    while (!closed && inFlight < knobs.webhookConcurrency) {
      const parcel = ready.shift() ?? pack();
      if (parcel === undefined) return;
      void carry(parcel);
    }
  }

  function pack(): Parcel | undefined {
    if (head >= queue.length) return undefined;
    const updates = queue.slice(head, head + Math.min(1_000, Math.max(1, knobs.batchSize)));
    head += updates.length;
    if (head >= queue.length) {
      queue = [];
      head = 0;
    } else if (head > 10_000) {
      queue = queue.slice(head);
      head = 0;
    }
    return { updates, body: Buffer.from(settings.wrap(updates)), since: Date.now(), copy: false, attempt: 0 };
  }

  async function carry(parcel: Parcel): Promise<void> {
    inFlight++;
    parcel.attempt++;
    const started = performance.now();
    forge(parcel);
    const { status, reason } = await reach(parcel.body);
    inFlight--;
    lastStatus = status;
    lastError = status === 200 ? null : reason;
    report(parcel, status, performance.now() - started);
    if (status === 200) arrived(parcel);
    else missed(parcel, status);
    pump();
  }

  function reach(body: Buffer): Promise<{ status: number; reason: string }> {
    counters.posts++;
    if (faults.webhookOutage || poster === undefined) {
      return Promise.resolve({ status: 0, reason: "the way to the callback is cut" });
    }
    return poster.post(body, settings.appSecret);
  }

  // An attacker's copy goes beside the real one; what it gets does not matter to WhatsApp.
  function forge(parcel: Parcel): void {
    if (faults.badSignatureShare > 0 && Math.random() < faults.badSignatureShare && !faults.webhookOutage) {
      void poster?.post(parcel.body, randomBytes(16).toString("hex"));
    }
  }

  function report(parcel: Parcel, status: number, ms: number): void {
    if (status !== 200) counters.postsFailed++;
    const messages = parcel.updates.filter(({ kind }) => kind === "message").length;
    const statuses = parcel.updates.filter(({ kind }) => kind === "status").length;
    const wamids = parcel.updates.map(({ wamid }) => wamid);
    settings.onPost({ wamids, messages, statuses, status, ms, attempt: parcel.attempt });
  }

  function arrived(parcel: Parcel): void {
    if (parcel.copy) return;
    for (const update of parcel.updates) update.done?.(200, parcel.attempt);
    if (faults.duplicateShare > 0 && Math.random() < faults.duplicateShare) {
      counters.duplicates++;
      wheel.after(Math.random() * 500, () => {
        ready.push({ ...parcel, copy: true, attempt: 0 });
        pump();
      });
    }
  }

  function missed(parcel: Parcel, status: number): void {
    const pause = retryPause(parcel.attempt, knobs);
    const over = Date.now() - parcel.since + pause > knobs.retryForMs;
    if (closed || parcel.copy || over) {
      if (!parcel.copy) for (const update of parcel.updates) update.done?.(status, parcel.attempt);
      return;
    }
    counters.retries++;
    waiting.add(parcel);
    wheel.after(pause, () => {
      waiting.delete(parcel);
      ready.push(parcel);
      pump();
    });
  }

  function use(next: string): void {
    void poster?.close();
    url = next;
    poster = makePoster(next, socketLimit, () => knobs.webhookTimeoutMs);
  }

  async function subscribe(next: string, verifyToken: string): Promise<void> {
    const candidate = makePoster(next, 1, () => knobs.webhookTimeoutMs);
    try {
      const challenge = String(Math.floor(Math.random() * 1e10));
      const query = { "hub.mode": "subscribe", "hub.challenge": challenge, "hub.verify_token": verifyToken };
      const { status, text } = await candidate.get(query);
      if (status !== 200) throw new Error(`the callback answered the handshake with ${status} instead of 200`);
      if (text !== challenge) throw new Error("the callback did not answer the handshake with the challenge");
    } finally {
      await candidate.close();
    }
    use(next);
  }

  async function close(): Promise<void> {
    closed = true;
    const rest = [...queue.slice(head), ...[...ready, ...waiting].flatMap(({ updates }) => updates)];
    for (const update of rest) update.done?.(0, 0);
    await poster?.close();
  }

  const state = (): WebhookState => ({
    url,
    waiting: queue.length - head + [...ready, ...waiting].reduce((sum, { updates }) => sum + updates.length, 0),
    inFlight,
    lastStatus,
    lastError,
  });

  return { push, subscribe, use, state, close };
}

/** At once, then base, twice the base …, up to the longest pause. */
export const retryPause = (attempt: number, knobs: Pick<Knobs, "retryBaseMs" | "retryMaxMs">): number =>
  attempt <= 1 ? 0 : Math.min(knobs.retryMaxMs, knobs.retryBaseMs * 2 ** (attempt - 2));
