import { WebSocket } from "undici";
import { persisted } from "./member.ts";

/** A subscription of a browser, over a WebSocket of its own. */
export class Subscription {
  readonly #socket: WebSocket;
  /** Why it ended before it was closed. Who is told nothing more has not the true state. */
  failure: Error | null = null;
  /** When nothing more will be told, for whatever reason. */
  readonly ended: Promise<void>;
  #closing = false;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.ended = new Promise((resolve) => socket.addEventListener("close", () => resolve(), { once: true }));
  }

  /** Opens it, and returns when the first answer has come. */
  static async open<T>(
    url: string,
    cookie: string,
    path: string,
    variables: Readonly<Record<string, unknown>>,
    hear: (data: T) => void,
  ): Promise<Subscription> {
    const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, {
      protocols: ["graphql-transport-ws"],
      headers: { cookie, origin: url },
    });
    const subscription = new Subscription(socket);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const fail = (reason: string) => {
      if (subscription.#closing) return;
      subscription.failure ??= new Error(`${path}: ${reason}`);
      reject(subscription.failure);
      // Whoever waits for its end must not wait at a socket that tells nothing any more.
      socket.close();
    };
    socket.addEventListener("open", () => socket.send(JSON.stringify({ type: "connection_init" })));
    socket.addEventListener("close", ({ code, reason }) => fail(`the socket closed with ${code} ${reason}`));
    socket.addEventListener("message", ({ data }) => {
      const { type, payload } = JSON.parse(String(data)) as { readonly type: string; readonly payload?: unknown };
      if (type === "connection_ack")
        socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: persisted(path, variables) }));
      else if (type === "ping") socket.send(JSON.stringify({ type: "pong" }));
      else if (type === "error" || type === "complete") fail(`${type} ${JSON.stringify(payload ?? "")}`);
      else if (type === "next") {
        const news = payload as { readonly data?: T | null; readonly errors?: unknown };
        if (!news.data || news.errors) fail(`refused: ${JSON.stringify(news.errors ?? "no data")}`);
        else {
          hear(news.data);
          resolve();
        }
      }
    });
    await promise;
    return subscription;
  }

  close(): void {
    this.#closing = true;
    this.#socket.close(1000);
  }
}
