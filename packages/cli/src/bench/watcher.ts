import type { ContactId } from "@hotline/core/model/ids.ts";
import { Subscription } from "./subscription.ts";

interface Item {
  readonly __typename?: string;
  readonly id: string;
  readonly delivery?: { readonly state: string } | null;
}

interface News {
  readonly items: readonly Item[];
  readonly ticks: readonly { readonly messageId: string; readonly delivery: { readonly state: string } }[];
}

/** A browser that looks at one conversation, and remembers when it was told of each message, and what last of it. */
export class Watcher {
  readonly contactId: ContactId;
  /** Message → when it was pushed first, in milliseconds since 1970. */
  readonly told = new Map<string, number>();
  /** Message → where its delivery is; null for one of the person. */
  readonly states = new Map<string, string | null>();
  pushes = 0;
  #subscription: Subscription | null = null;

  private constructor(contactId: ContactId) {
    this.contactId = contactId;
  }

  static async open(url: string, cookie: string, contactId: ContactId): Promise<Watcher> {
    const watcher = new Watcher(contactId);
    watcher.#subscription = await Subscription.open<{ readonly conversationChanged: News }>(
      url,
      cookie,
      "inbox/conversation-changed",
      { contactId },
      ({ conversationChanged }) => watcher.#hear(conversationChanged),
    );
    return watcher;
  }

  get failure(): Error | null {
    return this.#subscription?.failure ?? null;
  }

  close(): void {
    this.#subscription?.close();
  }

  #hear({ items, ticks }: News): void {
    this.pushes++;
    const now = Date.now();
    for (const { id, delivery } of items) {
      if (!this.told.has(id)) this.told.set(id, now);
      this.states.set(id, delivery?.state ?? null);
    }
    for (const { messageId, delivery } of ticks) this.states.set(messageId, delivery.state);
  }
}
