import type {
  ConversationChangedSubscription,
  ThreadEventPartsFragment,
  ThreadMessagePartsFragment,
} from "../../../generated/graphql.ts";
import type { ChosenTemplate } from "./composer/template-form.ts";

export type Message = ThreadMessagePartsFragment;
export type Happening = ThreadEventPartsFragment;
export type Item = Message | Happening;
type Tick = ConversationChangedSubscription["conversationChanged"]["ticks"][number];

export const isMessage = (item: Item): item is Message => "direction" in item;

/** What an operator sent and the server has not got, or has not confirmed. */
export interface Unsent {
  readonly clientId: string;
  readonly text: string;
  readonly file?: { readonly id: string; readonly name: string } | undefined;
  readonly template?: ChosenTemplate | undefined;
  readonly replyTo?: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly state: "pending" | "failed";
  readonly error?: string | undefined;
}

/** A conversation's thread as far as it is known here. */
export interface Thread {
  /** In order of time. */
  readonly items: readonly Item[];
  readonly hasEarlier: boolean;
  readonly unsent: readonly Unsent[];
}

export const emptyThread: Thread = { items: [], hasEarlier: false, unsent: [] };

/** Without a word of anybody, however much is known of what the team did. */
export const isBlank = ({ items, hasEarlier, unsent }: Thread): boolean =>
  !hasEarlier && unsent.length === 0 && !items.some(isMessage);

export type ThreadAction =
  | {
      readonly kind: "begin";
      readonly items: readonly Item[];
      readonly hasEarlier: boolean;
      readonly unsent: readonly Unsent[];
    }
  | { readonly kind: "earlier"; readonly items: readonly Item[]; readonly hasEarlier: boolean }
  | { readonly kind: "news"; readonly items: readonly Item[]; readonly ticks?: readonly Tick[] }
  | { readonly kind: "send"; readonly message: Omit<Unsent, "state" | "error"> }
  | { readonly kind: "failed"; readonly clientId: string; readonly error: string }
  | { readonly kind: "forget"; readonly clientId: string };

export function threadReducer(thread: Thread, action: ThreadAction): Thread {
  switch (action.kind) {
    case "begin":
      return withItems({ ...emptyThread, unsent: action.unsent, hasEarlier: action.hasEarlier }, action.items);
    case "earlier":
      return withItems({ ...thread, hasEarlier: action.hasEarlier }, action.items);
    case "news":
      return withTicks(withItems(thread, action.items), action.ticks ?? []);
    case "send": {
      const others = thread.unsent.filter(({ clientId }) => clientId !== action.message.clientId);
      return { ...thread, unsent: [...others, { ...action.message, state: "pending" }] };
    }
    case "failed":
      return {
        ...thread,
        unsent: thread.unsent.map((one) =>
          one.clientId === action.clientId ? { ...one, state: "failed", error: action.error } : one,
        ),
      };
    case "forget":
      return { ...thread, unsent: thread.unsent.filter(({ clientId }) => clientId !== action.clientId) };
  }
}

/** An item that is known already takes the place of what is known of it; what was sent from here has arrived. */
function withItems(thread: Thread, news: readonly Item[]): Thread {
  if (news.length === 0) return thread;
  const byId = new Map(thread.items.map((item) => [item.id, item]));
  for (const item of news) byId.set(item.id, item);
  const arrived = new Set(news.flatMap((item) => (isMessage(item) && item.clientId ? [item.clientId] : [])));
  return {
    ...thread,
    items: [...byId.values()].sort(byPlace),
    unsent: thread.unsent.filter(({ clientId }) => !arrived.has(clientId)),
  };
}

/** What became of messages that are shown. */
function withTicks(thread: Thread, ticks: readonly Tick[]): Thread {
  if (ticks.length === 0) return thread;
  const deliveryOf = new Map(ticks.map(({ messageId, delivery }) => [messageId, delivery]));
  const ticked = (item: Item): Item => {
    const delivery = deliveryOf.get(item.id);
    return delivery && isMessage(item) ? { ...item, delivery } : item;
  };
  return { ...thread, items: thread.items.map(ticked) };
}

/** A place is microseconds and an id: the first numbers have the same length for the next two hundred years. */
const byPlace = (a: Item, b: Item): number => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0);

/** A thread as it is shown: with a line where a new day begins, and where a person goes over to another number of ours. */
export type Line =
  | { readonly kind: "day"; readonly key: string; readonly at: string }
  | { readonly kind: "number"; readonly key: string; readonly numberId: string }
  | { readonly kind: "item"; readonly key: string; readonly item: Item; readonly isFollowing: boolean };

/** `dayOf` gives the day in the viewer's zone. Messages of one side within some minutes stand close together. */
export function linesOf(items: readonly Item[], dayOf: (at: string) => string): readonly Line[] {
  const lines: Line[] = [];
  let day = "";
  let before: Item | undefined;
  const said = items.filter(isMessage);
  let number = said.every(({ numberId }) => numberId === said[0]?.numberId) ? said[0]?.numberId : undefined;
  for (const item of items) {
    const today = dayOf(item.at);
    if (today !== day) lines.push({ kind: "day", key: `day ${today}`, at: item.at });
    const isElsewhere = isMessage(item) && item.numberId !== number;
    if (isElsewhere) {
      number = item.numberId;
      lines.push({ kind: "number", key: `number ${item.id}`, numberId: number });
    }
    const isFollowing = today === day && !isElsewhere && before !== undefined && follows(before, item);
    lines.push({ kind: "item", key: item.id, item, isFollowing });
    day = today;
    before = item;
  }
  return lines;
}

const closeMs = 180_000;

function follows(before: Item, item: Item): boolean {
  if (!isMessage(before) || !isMessage(item) || before.direction !== item.direction) return false;
  return before.author === item.author && Date.parse(item.at) - Date.parse(before.at) < closeMs;
}

/** The message that an address names after its `#`. */
export function wantedIn(hash: string): string | undefined {
  return /^#message-([\w-]+)$/.exec(hash)?.[1];
}
