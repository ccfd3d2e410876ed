import { Worker } from "node:worker_threads";
import type { ClientOptions, SendOutcome, Sends } from "./client.ts";

/** What is asked of the thread: a number, WhatsApp's id of our number, and a body in JSON. */
export type Asked = readonly [place: number, phoneNumberId: string, body: string];
/** What the thread says of what it was asked. */
export type Answered = readonly [place: number, outcome: SendOutcome];

const over: SendOutcome = { kind: "unreachable", reason: "the server ends" };
/** What was under way may have reached WhatsApp. */
const lost: SendOutcome = { kind: "doubt", reason: "the thread that sends ended" };

/**
 * The sending side of the Cloud API in a thread of its own. Conversations are what one thread of a process can do at most on a
 * busy day; requests and their answers were an eighth of its work. What is sent within one moment goes over together, and
 * so do answers.
 */
export class ClientApart implements Sends {
  readonly #options: ClientOptions;
  readonly #onFailure: (error: Error) => void;
  readonly #waiting = new Map<number, (outcome: SendOutcome) => void>();
  #asked: Asked[] = [];
  #last = 0;
  #worker: Worker | null = null;
  #isClosed = false;

  /** `onFailure` is told when the thread ends by itself; the next send begins another one. */
  constructor({ apiUrl, version, token, numbers, connections }: ClientOptions, onFailure: (error: Error) => void) {
    this.#options = { apiUrl, version, token, connections, ...(numbers && { numbers }) };
    this.#onFailure = onFailure;
  }

  /** The thread, before anything is to be sent: whoever is answered first does not wait for it. Otherwise the first send begins it. */
  begin(): void {
    if (!this.#isClosed) this.#worker ??= this.#thread();
  }

  send(phoneNumberId: string, body: Readonly<Record<string, unknown>>): Promise<SendOutcome> {
    if (this.#isClosed) return Promise.resolve(over);
    this.#last += 1;
    const place = this.#last;
    if (this.#asked.length === 0) setImmediate(() => this.#flush());
    this.#asked.push([place, phoneNumberId, JSON.stringify(body)]);
    return new Promise((settle) => this.#waiting.set(place, settle));
  }

  /** After what is under way. */
  async close(): Promise<void> {
    this.#flush();
    this.#isClosed = true;
    const worker = this.#worker;
    if (worker === null) return;
    const ended = new Promise((done) => worker.once("exit", done));
    worker.postMessage(null);
    await ended;
  }

  #flush(): void {
    if (this.#asked.length === 0) return;
    const asked = this.#asked;
    this.#asked = [];
    this.#worker ??= this.#thread();
    this.#worker.postMessage(asked);
  }

  #thread(): Worker {
    const worker = new Worker(new URL("./client-worker.ts", import.meta.url), { workerData: this.#options });
    worker.on("message", (answers: readonly Answered[]) => {
      for (const [place, outcome] of answers) this.#settle(place, outcome);
    });
    worker.once("error", this.#onFailure);
    worker.once("exit", () => this.#loseAll());
    return worker;
  }

  /** Of what was handed over nothing more is heard. */
  #loseAll(): void {
    this.#worker = null;
    const kept = new Set(this.#asked.map(([place]) => place));
    for (const place of this.#waiting.keys()) if (!kept.has(place)) this.#settle(place, lost);
  }

  #settle(place: number, outcome: SendOutcome): void {
    const settle = this.#waiting.get(place);
    this.#waiting.delete(place);
    settle?.(outcome);
  }
}
