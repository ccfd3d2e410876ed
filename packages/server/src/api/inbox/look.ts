import { isDeepStrictEqual } from "node:util";
import type { Viewer } from "../../policies/viewer.ts";
import type { InboxRow } from "../../store/inbox/list.ts";
import type { Tail } from "../../store/inbox/tails.ts";
import type { Quoted, ThreadItem } from "../../store/inbox/thread.ts";
import type { Tick } from "../../store/inbox/ticks.ts";
import type { Words } from "../../store/inbox/words.ts";
import type { Conversation, ConversationNews, MessageDelivery } from "../generated/resolvers.ts";
import { conversationFor } from "./conversation.ts";
import { deliveryOf, type Item, itemsOf } from "./thread-item.ts";

/** Messages whose ticks may still change, and what a screen shows. */
export const tailLength = 40;

/** An item of a thread as it was found last. */
export interface Shown {
  readonly at: string;
  readonly item: Item;
  /** The same object for as long as nothing but its tick changed. */
  readonly said: Item;
}

/** A conversation as it was found last, with the end of its thread. What did not change is the same object as before. */
export interface Look {
  /** Null where the organisation has no such conversation. */
  readonly row: InboxRow | null;
  /** Whether somebody holds it: a claim ends by the clock, with nothing else changed. */
  readonly isHeld: boolean;
  readonly shown: readonly Shown[];
  readonly presences: ConversationNews["presences"];
  readonly words: Words;
}

/** What was found, put together with what was known. Returns `before` itself where nothing differs. */
export function lookOf(before: Look | null, tail: Tail, quoted: ReadonlyMap<string, Quoted>, words: Words): Look {
  const shown = shownOf(before, tail, quoted, words);
  const { row, presences } = tail;
  const isHeld = (row?.claimedUntil?.getTime() ?? 0) > Date.now();
  const isSame =
    before !== null &&
    before.words === words &&
    before.isHeld === isHeld &&
    before.shown.length === shown.length &&
    before.shown.every((one, place) => one === shown[place]) &&
    isDeepStrictEqual(before.row, row) &&
    isDeepStrictEqual(before.presences, presences);
  return isSame ? before : { row, isHeld, shown, presences, words };
}

function shownOf(before: Look | null, tail: Tail, quoted: ReadonlyMap<string, Quoted>, words: Words): readonly Shown[] {
  const known = withTicks(before?.shown ?? [], tail.ticks);
  if (tail.items.length === 0 && !tail.isWhole) return known;
  const found = new Map(
    tail.items.map((row) => {
      const same = known.find(({ item }) => item.id === row.id);
      return [row.id, shownAs(row, same, quoted, words)];
    }),
  );
  const kept = tail.isWhole ? [] : known.filter(({ item }) => !found.has(item.id));
  return [...kept, ...found.values()].sort(inOrder).slice(-tailLength);
}

function shownAs(row: ThreadItem, known: Shown | undefined, quoted: ReadonlyMap<string, Quoted>, words: Words): Shown {
  const [item] = itemsOf([row], quoted, words);
  if (!item) throw new Error("An item of a thread was not shown.");
  const delivery = deliveryIn(item);
  if (!known || !isDeepStrictEqual(ticked(known.item, delivery), item)) return { at: row.at, item, said: item };
  return isDeepStrictEqual(deliveryIn(known.item), delivery) ? known : { ...known, item };
}

/** What is known, with what became of its messages. */
function withTicks(known: readonly Shown[], ticks: readonly Tick[]): readonly Shown[] {
  if (ticks.length === 0) return known;
  const tickOf = new Map(ticks.map((tick) => [tick.id, tick]));
  return known.map((one) => {
    const tick = tickOf.get(one.item.id);
    if (!tick) return one;
    const delivery = deliveryOf(tick);
    return isDeepStrictEqual(deliveryIn(one.item), delivery) ? one : { ...one, item: ticked(one.item, delivery) };
  });
}

const deliveryIn = (item: Item) => (item.__typename === "ThreadMessage" ? (item.delivery ?? null) : null);

function ticked(item: Item, delivery: MessageDelivery | null): Item {
  return item.__typename === "ThreadMessage" ? { ...item, delivery } : item;
}

/** The order of the thread, as the database has it: by time, then by id. Times are numbers of as many digits for centuries. */
function inOrder(a: Shown, b: Shown): number {
  if (a.at !== b.at) return a.at.length - b.at.length || (a.at < b.at ? -1 : 1);
  return a.item.id < b.item.id ? -1 : 1;
}

const fitted = new WeakMap<Look, Map<boolean, Conversation>>();

/** The conversation as this viewer may see it: made once for all who may see the same. */
export function conversationIn(look: Look, viewer: Viewer): Conversation | null {
  if (look.row === null) return null;
  const known = fitted.get(look) ?? new Map<boolean, Conversation>();
  fitted.set(look, known);
  const conversation = known.get(viewer.hidesPersonalData) ?? conversationFor(viewer, look.row, look.words);
  known.set(viewer.hidesPersonalData, conversation);
  return conversation;
}
