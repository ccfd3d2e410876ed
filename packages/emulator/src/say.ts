import { metaJson } from "@hotline/core/whatsapp/index.ts";
import { addMessage, react } from "./chats.ts";
import type { Context } from "./context.ts";
import type { WebhookOutcome } from "./emulator-types.ts";
import type { Json } from "./json.ts";
import type { ChatBody, ChatMessage, Said } from "./model.ts";
import type { EmulatedNumber } from "./numbers.ts";
import { lineOf, type Person } from "./people.ts";
import { chatBody } from "./said-bubble.ts";
import { elementOf } from "./said-element.ts";
import { contactJson } from "./statuses.ts";
import type { Update } from "./webhooks/envelope.ts";

export interface Spoken {
  readonly wamid: string;
  readonly message: ChatMessage;
  readonly webhookDone: Promise<WebhookOutcome>;
}

/** A person writes: the window opens, the chat grows, the webhook goes out. */
export function say(context: Context, person: Person, said: Said): Spoken {
  const { clock, knobs, counters, numbers } = context;
  const number = (said.number === undefined ? undefined : numbers.find(said.number)) ?? numbers.first;
  // A person under a limit is never refused, but what they write uses up the number's throughput too.
  number.bucket.take(clock.now(), knobs.throughput);
  counters.inbound++;
  const element = elementOf(context, said);
  const wamid = context.wamids.inbound(person.phone);
  const at = clock.now() - (said.secondsAgo ?? 0) * 1_000;
  const line = lineOf(person, number);
  line.heardAt = Math.max(line.heardAt, at);
  const message = keep(context, person, said, { wamid, at, number: number.id });
  const webhookDone = post(context, person, message, { ...contextOf(number, said), ...element });
  return { wamid, message, webhookDone };
}

function post(context: Context, person: Person, message: ChatMessage, element: Json): Promise<WebhookOutcome> {
  const { promise, resolve } = Promise.withResolvers<WebhookOutcome>();
  const started = performance.now();
  const { bsuid } = context.knobs;
  const head = {
    ...(person.hidePhone ? {} : { from: person.phone }),
    ...(bsuid || person.hidePhone ? { from_user_id: person.userId } : {}),
    id: message.wamid,
    timestamp: String(Math.floor(message.at / 1_000)),
  };
  context.webhooks.push({
    kind: "message",
    json: metaJson({ ...head, ...element }),
    contact: contactJson(person, true, bsuid || person.hidePhone),
    wamid: message.wamid,
    numberId: message.number,
    done(status, attempts) {
      if (status === 200 && message.status === "sent") arrive(context, person, message);
      resolve({ status, attempts, ms: performance.now() - started });
    },
  });
  return promise;
}

/** What the callback had not taken when the emulator ended is told again: WhatsApp forgets nothing of it for seven days. */
export function tellAgain(context: Context, update: Omit<Update, "done">): void {
  const spoken = context.people
    .handsets()
    .flatMap((person) => person.handset.messages.map((message) => ({ person, message })))
    .find(({ message }) => message.from === "handset" && message.wamid === update.wamid);
  context.webhooks.push({
    ...update,
    done(status) {
      if (status === 200 && spoken?.message.status === "sent") arrive(context, spoken.person, spoken.message);
    },
  });
}

function arrive(context: Context, person: Person, message: ChatMessage): void {
  message.status = "delivered";
  // A reaction has no place of its own in the chat.
  if (person.handset?.messages.includes(message)) context.tell("message-changed", { phone: person.phone, message });
}

function keep(
  context: Context,
  person: Person,
  said: Said,
  known: Pick<ChatMessage, "wamid" | "at" | "number">,
): ChatMessage {
  const body = person.handset === undefined ? nothing : chatBody(context, said);
  const replyTo = said.replyTo === undefined ? {} : { replyTo: said.replyTo };
  const message: ChatMessage = {
    ...known,
    from: "handset",
    status: "sent",
    body,
    ...replyTo,
  };
  if (said.kind === "reaction") react(context, person, "handset", said.messageId, said.emoji);
  else addMessage(context, person, message);
  return message;
}

const nothing: ChatBody = { kind: "other", type: "", text: "" };

function contextOf({ digits }: EmulatedNumber, said: Said): Json {
  if (said.replyTo === undefined) return {};
  return { context: { from: digits, id: said.replyTo } };
}
