import type { Said, Stats } from "./model.ts";
import type { Faults, Knobs } from "./options.ts";

/** A send that WhatsApp accepted. `body` is the request body as it was sent. */
export interface Accepted {
  readonly wamid: string;
  /** Digits of the person's number, also where the send named a user id. */
  readonly to: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly callbackData?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** One POST to the callback has ended; status 0 means that no answer came. */
export interface WebhookPost {
  /** Of the inbound messages and the statuses in it. */
  readonly wamids: readonly string[];
  readonly messages: number;
  readonly statuses: number;
  readonly status: number;
  readonly ms: number;
  readonly attempt: number;
}

/** How the webhook of one inbound message ended: `status` 200, or the last answer when it was given up. */
export interface WebhookOutcome {
  readonly status: number;
  readonly attempts: number;
  /** From `say` to the last answer. */
  readonly ms: number;
}

export interface EmulatorEvents {
  accepted: Accepted;
  webhook: WebhookPost;
}

export interface Emulator {
  readonly url: string;
  /** Live: a changed member is in force for the next request. */
  readonly faults: Faults;
  readonly knobs: Knobs;
  /** A person writes; in process, for tests and load. */
  say(
    from: { phone: string; name?: string },
    message: Said | string,
  ): { wamid: string; webhookDone: Promise<WebhookOutcome> };
  /** A file on somebody's phone, to be sent by `say`; returns its id. */
  upload(bytes: Buffer, mime: string): string;
  /** Returns the function that ends it. */
  on<K extends keyof EmulatorEvents>(event: K, listener: (data: EmulatorEvents[K]) => void): () => void;
  /** The accepted sends that are still kept, oldest first. */
  accepted(): Accepted[];
  stats(): Stats;
  /** Moves WhatsApp's clock: windows, media, templates. */
  advanceClock(ms: number): void;
  close(): Promise<void>;
}
