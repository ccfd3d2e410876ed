import type { ChatMessage, Handset, Hotline, Said, Typing, WebhookState } from "../../../src/model.ts";
import type { Faults } from "./faults.ts";

/** A message on the screen; `local` while the emulator has not taken it yet, or did not want it. */
export interface ShownMessage extends ChatMessage {
  readonly local?: { readonly state: "sending" | "failed"; readonly said: Said; readonly reason?: string };
}

/** All that is between a handset and the numbers of the hotline. */
export interface Chat {
  readonly messages: readonly ShownMessage[];
  readonly typing: Typing;
}

type Connection = "connecting" | "open" | "lost";

export interface PhoneState {
  readonly connection: Connection;
  /** Its numbers; a handset writes to the first unless another was chosen. */
  readonly hotlines: readonly Hotline[];
  /** Id of the number that was chosen, by handset. */
  readonly writesTo: Readonly<Record<string, string>>;
  readonly webhook: WebhookState | null;
  readonly faults: Faults | null;
  readonly handsets: readonly Handset[];
  /** The number of the handset in hand; null shows the list. */
  readonly open: string | null;
  readonly chats: Readonly<Record<string, Chat>>;
  readonly drafts: Readonly<Record<string, string>>;
  /** The message that the next one answers, by handset. */
  readonly quoting: Readonly<Record<string, string>>;
}

export type PhoneEvent =
  | { kind: "connection"; connection: Connection }
  | { kind: "state"; hotlines: readonly Hotline[]; handsets: readonly Handset[]; faults: Faults; webhook: WebhookState }
  | { kind: "handset"; handset: Handset }
  | { kind: "handsetRemoved"; phone: string }
  | { kind: "opened"; phone: string | null }
  | { kind: "chat"; phone: string; messages: readonly ChatMessage[]; typing: Typing }
  | { kind: "message"; phone: string; message: ChatMessage }
  | { kind: "saying"; phone: string; localId: string; said: Said; at: number }
  | { kind: "said"; phone: string; localId: string; message: ChatMessage }
  | { kind: "sayFailed"; phone: string; localId: string; reason: string }
  | { kind: "typing"; phone: string; number: string; until: number }
  | { kind: "number"; hotline: Hotline }
  | { kind: "writesTo"; phone: string; number: string }
  | { kind: "chatCleared"; phone: string }
  | { kind: "drafted"; phone: string; text: string }
  | { kind: "quoting"; phone: string; wamid: string | null }
  | { kind: "faults"; faults: Faults }
  | { kind: "webhook"; webhook: WebhookState };

export const emptyPhone: PhoneState = {
  connection: "connecting",
  hotlines: [],
  writesTo: {},
  webhook: null,
  faults: null,
  handsets: [],
  open: null,
  chats: {},
  drafts: {},
  quoting: {},
};

const emptyChat: Chat = { messages: [], typing: { number: "", until: 0 } };

/** Everything that can change on the phones, without browser or network. */
export function reduce(state: PhoneState, event: PhoneEvent): PhoneState {
  switch (event.kind) {
    case "connection":
      return { ...state, connection: event.connection };
    case "state":
      return arrive(state, event);
    case "handset":
      return { ...state, handsets: upsert(state.handsets, event.handset, (handset) => handset.phone) };
    case "handsetRemoved":
      return withoutHandset(state, event.phone);
    case "opened":
      return { ...state, open: event.phone };
    case "chat":
      return inChat(state, event.phone, (chat) => loaded(chat, event));
    case "message":
      return inChat(state, event.phone, (chat) => ({ ...chat, messages: take(chat.messages, event.message) }));
    case "saying":
      return inChat(state, event.phone, (chat) => ({ ...chat, messages: withLocal(chat.messages, event) }));
    case "said":
      return inChat(state, event.phone, (chat) => ({ ...chat, messages: settled(chat.messages, event) }));
    case "sayFailed":
      return inChat(state, event.phone, (chat) => ({ ...chat, messages: refused(chat.messages, event) }));
    case "typing":
      return inChat(state, event.phone, (chat) => ({ ...chat, typing: { number: event.number, until: event.until } }));
    case "number":
      return { ...state, hotlines: upsert(state.hotlines, event.hotline, (hotline) => hotline.phoneNumberId) };
    case "writesTo":
      return { ...state, writesTo: { ...state.writesTo, [event.phone]: event.number } };
    case "chatCleared":
      return inChat(state, event.phone, () => emptyChat);
    case "drafted":
      return { ...state, drafts: { ...state.drafts, [event.phone]: event.text } };
    case "quoting":
      return { ...state, quoting: quoted(state.quoting, event) };
    case "faults":
      return { ...state, faults: event.faults };
    case "webhook":
      return { ...state, webhook: event.webhook };
  }
}

function quoted(quoting: PhoneState["quoting"], { phone, wamid }: { phone: string; wamid: string | null }) {
  const { [phone]: _old, ...others } = quoting;
  return wamid === null ? others : { ...others, [phone]: wamid };
}

export const chatOf = (state: PhoneState, phone: string): Chat => state.chats[phone] ?? emptyChat;
export const openHandset = (state: PhoneState): Handset | undefined =>
  state.handsets.find((handset) => handset.phone === state.open);

/** The number in whose chat a handset is: the chosen one, else the first. */
export const hotlineOf = ({ hotlines, writesTo }: PhoneState, phone: string): Hotline | undefined =>
  hotlines.find(({ phoneNumberId }) => phoneNumberId === writesTo[phone]) ?? hotlines[0];

/** How much of a chat has not been read yet. */
export const unreadIn = ({ messages }: Chat, number: string): number =>
  messages.filter((one) => one.number === number && one.from === "hotline" && !seen.has(one.status)).length;
const seen = new Set(["read", "failed"]);

/** Why nothing may come back from the hotline, as far as the emulator can see. */
export type Trouble = "outage" | "noWebhook" | "notAnswering";
export function troubleOf({ faults, webhook }: PhoneState): Trouble | null {
  if (faults?.webhookOutage) return "outage";
  if (webhook === null) return null;
  if (webhook.url === null) return "noWebhook";
  const refusing = webhook.lastError !== null || (webhook.lastStatus !== null && webhook.lastStatus >= 300);
  return refusing ? "notAnswering" : null;
}

type Arrived = Extract<PhoneEvent, { kind: "state" }>;
function arrive(state: PhoneState, { hotlines, handsets, faults, webhook }: Arrived): PhoneState {
  const stillThere = handsets.some((handset) => handset.phone === state.open);
  // On the first visit somebody should be ready to talk; later, an empty hand is the person's own choice.
  const first = state.hotlines.length === 0 ? (handsets[0]?.phone ?? null) : null;
  const open = stillThere ? state.open : first;
  return { ...state, connection: "open", hotlines, handsets, faults, webhook, open };
}

function withoutHandset(state: PhoneState, phone: string): PhoneState {
  const { [phone]: _gone, ...chats } = state.chats;
  const handsets = state.handsets.filter((handset) => handset.phone !== phone);
  return { ...state, handsets, chats, open: state.open === phone ? null : state.open };
}

function inChat(state: PhoneState, phone: string, change: (chat: Chat) => Chat): PhoneState {
  return { ...state, chats: { ...state.chats, [phone]: change(chatOf(state, phone)) } };
}

function upsert<T>(items: readonly T[], item: T, key: (item: T) => string): readonly T[] {
  const known = items.some((other) => key(other) === key(item));
  return known ? items.map((other) => (key(other) === key(item) ? item : other)) : [...items, item];
}

const byWamid = (message: ShownMessage): string => message.wamid;

/** What the emulator knows replaces what we knew, but not what it has not heard of yet. */
function loaded(chat: Chat, { messages, typing }: { messages: readonly ChatMessage[]; typing: Typing }): Chat {
  const unsettled = chat.messages.filter((message) => message.local !== undefined);
  return { messages: [...messages, ...unsettled], typing };
}

/** The event stream is often faster than the answer to our own request: then it settles the waiting bubble. */
function take(messages: readonly ShownMessage[], message: ChatMessage): readonly ShownMessage[] {
  if (message.from === "hotline" || messages.some((other) => other.wamid === message.wamid))
    return upsert(messages, message, byWamid);
  const echo = messages.findIndex((other) => other.local?.state === "sending" && sameWords(other, message));
  return echo < 0 ? [...messages, message] : messages.with(echo, message);
}

const sameWords = (one: ChatMessage, other: ChatMessage): boolean => wordsOf(one.body) === wordsOf(other.body);
function wordsOf(body: ChatMessage["body"]): string {
  if (body.kind === "choice") return body.title;
  return "text" in body ? body.text : body.kind;
}

type Saying = Extract<PhoneEvent, { kind: "saying" }>;
function withLocal(messages: readonly ShownMessage[], { localId, said, at }: Saying): readonly ShownMessage[] {
  const message: ShownMessage = {
    wamid: localId,
    number: said.number ?? "",
    from: "handset",
    at,
    status: "accepted",
    body: bodyOf(said),
    local: { state: "sending", said },
    ...(said.replyTo === undefined ? {} : { replyTo: said.replyTo }),
  };
  return upsert(messages, message, byWamid);
}

function settled(
  messages: readonly ShownMessage[],
  { localId, message }: { localId: string; message: ChatMessage },
): readonly ShownMessage[] {
  const known = messages.some((other) => other.wamid === message.wamid);
  if (known) return messages.filter((other) => other.wamid !== localId);
  return messages.map((other) => (other.wamid === localId ? message : other));
}

function refused(
  messages: readonly ShownMessage[],
  { localId, reason }: { localId: string; reason: string },
): readonly ShownMessage[] {
  return messages.map((message) =>
    message.wamid === localId && message.local
      ? { ...message, status: "failed" as const, local: { ...message.local, state: "failed" as const, reason } }
      : message,
  );
}

function bodyOf(said: Said): ChatMessage["body"] {
  switch (said.kind) {
    case "text":
      return { kind: "text", text: said.text };
    case "quickReply":
      return { kind: "choice", id: said.payload, title: said.text };
    case "button":
    case "row":
      return { kind: "choice", id: said.id, title: said.title };
    case "media": {
      const caption = said.caption === undefined ? {} : { caption: said.caption };
      return { kind: "media", media: said.media, url: `/_emulator/media/${said.mediaId}`, ...caption };
    }
    case "location": {
      const { replyTo: _replyTo, number: _number, ...place } = said;
      return place;
    }
    case "contacts":
      return { kind: "contacts", contacts: said.contacts.map(({ name, phone }) => ({ name, phones: [phone] })) };
    case "form":
    case "order":
      return { kind: "answered", what: said.kind, lines: [] };
    case "callPermission":
      return { kind: "answered", what: said.accepted ? "callAllowed" : "callRefused", lines: [] };
    default:
      return { kind: "other", type: said.kind, text: "" };
  }
}
