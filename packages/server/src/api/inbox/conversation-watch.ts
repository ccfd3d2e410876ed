import { readPresences } from "../../store/inbox/presences.ts";
import { readThread, type ThreadItem, type ThreadPlace } from "../../store/inbox/thread.ts";
import type { Context } from "../context.ts";
import type { ConversationNews } from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { readPlace } from "./place.ts";
import { conversationOf } from "./reads.ts";
import { type Item, itemsFor } from "./thread-item.ts";

/** Messages whose ticks may still change, and what a screen shows. */
const tail = 40;
const page = 100;
/**
 * A message's time is that of the beginning of its transaction: one may become visible after a later one. Who comes back
 * is told again what is so much older than what they know; a known item takes the place of itself.
 */
const overlapMicros = 30_000_000n;

interface Look {
  readonly conversation: ConversationNews["conversation"];
  readonly items: readonly Item[];
  readonly presences: ConversationNews["presences"];
}

/** A conversation and what is new in it: everything after `after`, without a gap, and then what comes or changes. */
export function watchConversation(
  context: Context,
  contactId: string,
  after: string | null,
): AsyncIterableIterator<{ conversationChanged: ConversationNews }> {
  const told = new Map<string, string>();
  let known = after === null ? null : earlier(readPlace(after));
  const source = live(context, {
    watch: { conversation: [contactId], contact: [contactId] },
    read: async (): Promise<Look> => {
      const rows = await readNews(context, contactId, known);
      const newest = rows.at(-1);
      if (newest) known = earlier(newest);
      return {
        conversation: await conversationOf(context, contactId),
        items: await itemsFor(context, rows),
        presences: await context.walled((tx) => readPresences(tx, context.viewer.organisationId, contactId)),
      };
    },
  });
  const end = async () => {
    await source.return?.();
    return { done: true as const, value: undefined };
  };
  return {
    next: async () => {
      const { done, value } = await source.next();
      if (done) return { done: true, value: undefined };
      return { done: false, value: { conversationChanged: { ...value, items: fresh(value.items, told) } } };
    },
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** The end of the thread; and where more has come than that, all that came. */
async function readNews(
  context: Context,
  contactId: string,
  known: ThreadPlace | null,
): Promise<readonly ThreadItem[]> {
  return context.walled(async (tx) => {
    const { organisationId } = context.viewer;
    const latest = await readThread(tx, organisationId, contactId, { count: tail });
    const [oldest] = latest;
    if (known === null || oldest === undefined || latest.length < tail || BigInt(oldest.at) <= BigInt(known.at))
      return latest;
    const missed: ThreadItem[] = [];
    for (let after = known; ; ) {
      const more = await readThread(tx, organisationId, contactId, { count: page, after });
      missed.push(...more);
      const last = more.at(-1);
      if (last === undefined || more.length < page) return missed;
      after = last;
    }
  });
}

const noId = "00000000-0000-0000-0000-000000000000";
const earlier = ({ at }: ThreadPlace): ThreadPlace => ({ at: String(BigInt(at) - overlapMicros), id: noId });

function fresh(items: readonly Item[], told: Map<string, string>): readonly Item[] {
  return items.filter((item) => {
    const text = JSON.stringify(item);
    const isNew = told.get(item.id) !== text;
    told.set(item.id, text);
    return isNew;
  });
}
