import { setTimeout as delay } from "node:timers/promises";
import type { ContactId } from "@hotline/core/model/ids.ts";
import { ask } from "./member.ts";
import { Subscription } from "./subscription.ts";

interface Item {
  readonly id: string;
  readonly place: string;
}

const againMs = 200;

/**
 * Somebody who looks at a conversation as the console does: reads its last page, and is told what comes after it. Where
 * the connection is lost they come back to the next server, and ask for the same again.
 */
export class Operator {
  readonly contactId: ContactId;
  /** The messages and events that they have seen. */
  readonly seen = new Set<string>();
  /** How often they had to come back. */
  returns = 0;
  readonly #urls: readonly string[];
  readonly #cookie: string;
  #after: string | null = null;
  #subscription: Subscription | null = null;
  #isGone = false;

  private constructor(urls: readonly string[], cookie: string, contactId: ContactId) {
    this.#urls = urls;
    this.#cookie = cookie;
    this.contactId = contactId;
  }

  /** At the first of these servers. */
  static async open(urls: readonly string[], cookie: string, contactId: ContactId): Promise<Operator> {
    const operator = new Operator(urls, cookie, contactId);
    const { thread } = await ask<{ readonly thread: { readonly items: readonly Item[] } }>(
      urls[0] ?? "",
      cookie,
      "inbox/thread",
      { contactId },
    );
    for (const { id } of thread.items) operator.seen.add(id);
    operator.#after = thread.items.at(-1)?.place ?? null;
    await operator.#connect(0);
    void operator.#stay();
    return operator;
  }

  close(): void {
    this.#isGone = true;
    this.#subscription?.close();
  }

  async #stay(): Promise<void> {
    for (let server = 0; !this.#isGone; ) {
      await this.#subscription?.ended;
      if (this.#isGone) return;
      server += 1;
      try {
        await this.#connect(server);
        this.returns += 1;
      } catch {
        // That one is away, too.
        await delay(againMs);
      }
    }
  }

  async #connect(server: number): Promise<void> {
    const url = this.#urls[server % this.#urls.length] ?? "";
    const variables = { contactId: this.contactId, after: this.#after };
    this.#subscription = await Subscription.open<{ readonly conversationChanged: { readonly items: readonly Item[] } }>(
      url,
      this.#cookie,
      "inbox/conversation-changed",
      variables,
      ({ conversationChanged }) => {
        for (const { id } of conversationChanged.items) this.seen.add(id);
      },
    );
  }
}
