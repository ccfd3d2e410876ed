import { createHmac } from "node:crypto";
import { Pool } from "undici";

/** Posts signed bodies to one callback over kept-alive connections. */
export interface Poster {
  /** The HTTP status, or 0 with the reason when no answer came. */
  post(body: Buffer, secret: string): Promise<{ status: number; reason: string }>;
  get(query: Record<string, string>): Promise<{ status: number; text: string }>;
  close(): Promise<void>;
}

export function makePoster(url: string, connections: number, timeoutMs: () => number): Poster {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections, connectTimeout: 5_000, keepAliveTimeout: 30_000 });
  return {
    async post(body, secret) {
      const ms = timeoutMs();
      try {
        const response = await pool.request({
          path: pathname + search,
          method: "POST",
          headers: {
            "content-type": "application/json",
            "user-agent": "facebookexternalua",
            "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
          },
          body,
          headersTimeout: ms,
          bodyTimeout: ms,
        });
        await response.body.dump();
        return { status: response.statusCode, reason: response.statusCode === 200 ? "" : "the callback refused" };
      } catch (error) {
        return { status: 0, reason: error instanceof Error ? error.message : String(error) };
      }
    },
    async get(query) {
      const separator = search === "" ? "?" : "&";
      const path = `${pathname}${search}${separator}${new URLSearchParams(query)}`;
      const response = await pool.request({ path, method: "GET", headersTimeout: timeoutMs() });
      return { status: response.statusCode, text: await response.body.text() };
    },
    close: () => pool.destroy(),
  };
}
