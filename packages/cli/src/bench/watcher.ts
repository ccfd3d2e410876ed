import { WebSocket } from "undici";
import { persisted } from "./member.ts";

interface Item {
  readonly __typename?: string;
  readonly id: string;
}

/** A browser that looks at one conversation, and remembers when it was told of each message. */
export class Watcher {
  readonly contactId: string;
  /** Message → when it was pushed first, in milliseconds since 1970. */
  readonly told = new Map<string, number>();
  #pushes = 0;
  readonly #socket: WebSocket;

  private constructor(contactId: string, socket: WebSocket) {
    this.contactId = contactId;
    this.#socket = socket;
  }

  static async open(url: string, cookie: string, contactId: string): Promise<Watcher> {
    const headers = { cookie, origin: url };
    const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, {
      protocols: ["graphql-transport-ws"],
      headers,
    });
    const watcher = new Watcher(contactId, socket);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    socket.addEventListener("open", () => socket.send(JSON.stringify({ type: "connection_init" })));
    socket.addEventListener("close", ({ code, reason }) =>
      reject(new Error(`The socket closed with ${code} ${reason}.`)),
    );
    socket.addEventListener("message", ({ data }) => {
      const message = JSON.parse(String(data)) as { readonly type: string; readonly payload?: unknown };
      if (message.type === "connection_ack") watcher.#subscribe();
      else if (message.type === "ping") socket.send(JSON.stringify({ type: "pong" }));
      else if (message.type === "next") watcher.#hear(message.payload, resolve, reject);
      else if (message.type === "error") reject(new Error(JSON.stringify(message.payload)));
    });
    await promise;
    return watcher;
  }

  get pushes(): number {
    return this.#pushes;
  }

  close(): void {
    this.#socket.close(1000);
  }

  #subscribe(): void {
    const payload = persisted("inbox/conversation-changed", { contactId: this.contactId });
    this.#socket.send(JSON.stringify({ id: "1", type: "subscribe", payload }));
  }

  #hear(payload: unknown, ready: () => void, refuse: (error: Error) => void): void {
    const { data, errors } = payload as {
      readonly data?: { readonly conversationChanged: { readonly items: readonly Item[] } };
      readonly errors?: readonly { readonly message: string }[];
    };
    if (!data) {
      refuse(new Error(errors?.[0]?.message ?? "A push had no data."));
      return;
    }
    this.#pushes++;
    const now = Date.now();
    for (const { id } of data.conversationChanged.items) if (!this.told.has(id)) this.told.set(id, now);
    ready();
  }
}
