import { makePoster, type Poster } from "./post.ts";

const socketLimit = 256;

/** The server's address for webhooks, once it is known. */
export class Callback {
  readonly #timeoutMs: () => number;
  #poster: Poster | undefined;
  #url: string | null = null;

  constructor(timeoutMs: () => number) {
    this.#timeoutMs = timeoutMs;
  }

  get url(): string | null {
    return this.#url;
  }

  async post(body: Buffer, secret: string): Promise<{ status: number; reason: string }> {
    return this.#poster?.post(body, secret) ?? { status: 0, reason: "there is no callback" };
  }

  use(url: string): void {
    void this.#poster?.close();
    this.#url = url;
    this.#poster = makePoster(url, socketLimit, this.#timeoutMs);
  }

  /** Makes the handshake; the address changes only when it succeeds. */
  async subscribe(url: string, verifyToken: string): Promise<void> {
    const candidate = makePoster(url, 1, this.#timeoutMs);
    try {
      const challenge = String(Math.floor(Math.random() * 1e10));
      const query = { "hub.mode": "subscribe", "hub.challenge": challenge, "hub.verify_token": verifyToken };
      const { status, text } = await candidate.get(query);
      if (status !== 200) throw new Error(`the callback answered the handshake with ${status} instead of 200`);
      if (text !== challenge) throw new Error("the callback did not answer the handshake with the challenge");
    } finally {
      await candidate.close();
    }
    this.use(url);
  }

  async close(): Promise<void> {
    await this.#poster?.close();
  }
}
