import { createHmac } from "node:crypto";
import { type Dispatcher, Pool } from "undici";

/** Posts signed bodies to one callback over kept-alive connections. */
export interface Poster {
  /** The HTTP status, or 0 with the reason when no answer came. */
  post(body: Buffer, secret: string): Promise<{ status: number; reason: string }>;
  get(query: Record<string, string>): Promise<{ status: number; text: string }>;
  close(): Promise<void>;
}

export function makePoster(url: string, connections: number, timeoutMs: () => number): Poster {
  const { origin, pathname, search } = new URL(url);
  const path = pathname + search;
  const pool = new Pool(origin, { connections, connectTimeout: 5_000, keepAliveTimeout: 30_000 });
  return {
    post(body, secret) {
      const ms = timeoutMs();
      const headers = {
        "content-type": "application/json",
        "user-agent": "facebookexternalua",
        "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
      };
      const request = { path, method: "POST", headers, body, headersTimeout: ms, bodyTimeout: ms } as const;
      return new Promise((settle) => pool.dispatch(request, new StatusOnly(settle)));
    },
    async get(query) {
      const separator = search === "" ? "?" : "&";
      const target = `${path}${separator}${new URLSearchParams(query)}`;
      const response = await pool.request({ path: target, method: "GET", headersTimeout: timeoutMs() });
      return { status: response.statusCode, text: await response.body.text() };
    },
    close: () => pool.destroy(),
  };
}

type Outcome = { status: number; reason: string };

/** WhatsApp looks at nothing but the status; a stream for each answer would be most of a webhook's cost. */
class StatusOnly implements Dispatcher.DispatchHandler {
  readonly #settle: (outcome: Outcome) => void;
  #status = 0;

  constructor(settle: (outcome: Outcome) => void) {
    this.#settle = settle;
  }

  // Its presence tells undici that the methods below are meant.
  onRequestStart(): void {}

  onResponseStart(_controller: unknown, status: number): void {
    this.#status = status;
  }

  onResponseEnd(): void {
    this.#settle({ status: this.#status, reason: this.#status === 200 ? "" : "the callback refused" });
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.#settle({ status: 0, reason: error.message });
  }
}
