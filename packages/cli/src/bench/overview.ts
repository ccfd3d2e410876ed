import type { ContactId } from "@hotline/core/model/ids.ts";
import { Subscription } from "./subscription.ts";

interface Row {
  readonly contactId: ContactId;
  readonly unread: number;
  readonly lastMessage: { readonly at: string } | null;
}

interface News {
  readonly order: readonly string[];
  readonly rows: readonly Row[];
  readonly counts: Readonly<Record<string, number>>;
}

/** A browser that looks at the inbox's list and at the live page. Knows what they show now. */
export class Overview {
  readonly rows = new Map<string, Row>();
  order: readonly string[] = [];
  counts: Readonly<Record<string, number>> = {};
  inToday = 0;
  outToday = 0;
  #subscriptions: readonly Subscription[] = [];

  static async open(url: string, cookie: string): Promise<Overview> {
    const overview = new Overview();
    overview.#subscriptions = [
      await Subscription.open<{ readonly inboxChanged: News }>(
        url,
        cookie,
        "inbox/inbox-changed",
        { filter: {} },
        ({ inboxChanged: { order, rows, counts } }) => {
          overview.order = order;
          overview.counts = counts;
          for (const row of rows) overview.rows.set(row.contactId, row);
        },
      ),
      await Subscription.open<{ readonly live: { readonly inToday: number; readonly outToday: number } }>(
        url,
        cookie,
        "live/live",
        {},
        ({ live: { inToday, outToday } }) => {
          overview.inToday = inToday;
          overview.outToday = outToday;
        },
      ),
    ];
    return overview;
  }

  get failure(): Error | null {
    return this.#subscriptions.find(({ failure }) => failure)?.failure ?? null;
  }

  close(): void {
    for (const subscription of this.#subscriptions) subscription.close();
  }
}
