import { readInboxRow } from "../../store/inbox/list.ts";
import { readPresences } from "../../store/inbox/presences.ts";
import { readThread, type ThreadItem, type ThreadPlace } from "../../store/inbox/thread.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import type { ConversationNews } from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { shareRead } from "../share.ts";
import { conversationFor, wordsOf } from "./conversation.ts";
import { readPlace } from "./place.ts";
import { type Item, itemsFor, itemsOf, quotedIn } from "./thread-item.ts";

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
      const { row, latest, quoted, presences } = await lookAt(context, contactId);
      if (!row) throw notFound("This conversation");
      const words = await wordsOf(context);
      const missed = await readMissed(context, contactId, latest, known);
      const newest = (missed ?? latest).at(-1);
      if (newest) known = earlier(newest);
      return {
        conversation: conversationFor(context.viewer, row, words),
        items: missed ? await itemsFor(context, missed) : itemsOf(latest, quoted, words),
        presences,
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

/** A conversation as it is, and the end of its thread: one transaction for all who look at it, before it is fitted to each of them. */
const lookAt = shareRead("conversation", (context, contactId) =>
  context.walled(async (tx) => {
    const { organisationId } = context.viewer;
    const latest = await readThread(tx, organisationId, contactId, { count: tail });
    return {
      latest,
      row: await readInboxRow(tx, organisationId, contactId),
      quoted: await quotedIn(tx, organisationId, latest),
      presences: await readPresences(tx, organisationId, contactId),
    };
  }),
);

/** Where more has come than the end of the thread, all that came; null where the end is enough. */
async function readMissed(
  context: Context,
  contactId: string,
  latest: readonly ThreadItem[],
  known: ThreadPlace | null,
): Promise<readonly ThreadItem[] | null> {
  const [oldest] = latest;
  if (known === null || oldest === undefined || latest.length < tail || BigInt(oldest.at) <= BigInt(known.at))
    return null;
  return context.walled(async (tx) => {
    const missed: ThreadItem[] = [];
    for (let after = known; ; ) {
      const more = await readThread(tx, context.viewer.organisationId, contactId, { count: page, after });
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
