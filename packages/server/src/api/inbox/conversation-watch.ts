import type { ContactId } from "@hotline/core/model/ids.ts";
import { readThread, type ThreadItem, type ThreadPlace } from "../../store/inbox/thread.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import type { ConversationNews, MessageTick } from "../generated/resolvers.ts";
import { latest } from "../live/latest.ts";
import { mapped } from "../mapped.ts";
import { conversationIn, type Look, type Shown, tailLength } from "./look.ts";
import { readPlace } from "./place.ts";
import { type Item, itemsFor } from "./thread-item.ts";
import { watchedIn } from "./watched-conversations.ts";
import type { Said } from "./watched-place.ts";

const page = 100;
/**
 * A message's time is that of the beginning of its transaction: one may become visible after a later one. Who comes back
 * is told again what is so much older than what they know; a known item takes the place of itself.
 */
const overlapMicros = 30_000_000n;

/** A conversation and what is new in it: everything after `after`, without a gap, and then what comes or changes. */
export function watchConversation(
  context: Context,
  contactId: ContactId,
  after: string | null,
): AsyncIterableIterator<{ conversationChanged: ConversationNews }> {
  const reader = new Reader(context, contactId, after === null ? null : earlier(readPlace(after)));
  const watched = watchedIn(context.house, context.viewer.organisationId);
  return mapped(
    latest<Said>((say) => watched.join(contactId, say)),
    (said) => reader.newsOf(said),
  );
}

/** What one subscriber knows of a conversation. */
class Reader {
  readonly #context: Context;
  readonly #contactId: ContactId;
  #known: ThreadPlace | null;
  #look: Look | null = null;

  constructor(context: Context, contactId: ContactId, known: ThreadPlace | null) {
    this.#context = context;
    this.#contactId = contactId;
    this.#known = known;
  }

  /** What they are told of a look; null where they know it. */
  async newsOf(said: Said): Promise<{ conversationChanged: ConversationNews } | null> {
    if ("failure" in said) throw said.failure;
    const { look } = said;
    if (look === this.#look) return null;
    const conversation = conversationIn(look, this.#context.viewer);
    if (conversation === null) throw notFound("This conversation");
    const told = this.#look?.shown ?? [];
    const fresh = look.shown.filter((one) => !told.includes(one));
    const isTick = (one: Shown) => told.some(({ said }) => said === one.said);
    const goesOn = fresh.length < look.shown.length;
    const missed = goesOn ? [] : await this.#missedBefore(look);
    this.#look = look;
    const newest = look.shown.at(-1);
    if (newest) this.#known = earlier({ at: newest.at, id: newest.item.id });
    const items = [...missed, ...fresh.filter((one) => !isTick(one)).map(({ item }) => item)];
    const ticks = fresh.filter(isTick).flatMap(({ item }) => tickOf(item));
    return { conversationChanged: { conversation, items, ticks, presences: look.presences } };
  }

  /** Where more has come than the end of the thread, what came before it. */
  async #missedBefore({ shown }: Look): Promise<readonly Item[]> {
    const [oldest] = shown;
    const known = this.#known;
    if (known === null || !oldest || shown.length < tailLength || BigInt(oldest.at) <= BigInt(known.at)) return [];
    this.#context.forgetLoaded();
    const rows = await readAfter(this.#context, this.#contactId, known);
    const isShown = new Set(shown.map(({ item }) => item.id));
    return itemsFor(
      this.#context,
      rows.filter(({ id }) => !isShown.has(id)),
    );
  }
}

function tickOf(item: Item): readonly MessageTick[] {
  if (item.__typename !== "ThreadMessage" || !item.delivery) return [];
  return [{ messageId: item.id, delivery: item.delivery }];
}

function readAfter(context: Context, contactId: ContactId, known: ThreadPlace): Promise<readonly ThreadItem[]> {
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
