import { metaJson } from "@hotline/core/whatsapp/index.ts";
import { addMessage, react } from "./chats.ts";
import type { Context } from "./context.ts";
import type { WebhookOutcome } from "./emulator-types.ts";
import { displayPhone } from "./identity.ts";
import type { Json } from "./json.ts";
import type { ChatBody, ChatMessage, Said } from "./model.ts";
import type { Person } from "./people.ts";
import { contactJson } from "./statuses.ts";

export interface Spoken {
  readonly wamid: string;
  readonly message: ChatMessage;
  readonly webhookDone: Promise<WebhookOutcome>;
}

/** A person writes: the window opens, the chat grows, the webhook goes out. */
export function say(context: Context, person: Person, said: Said): Spoken {
  const { clock, knobs, counters } = context;
  // A person under a limit is never refused, but what they write uses up the number's throughput too.
  context.bucket.take(clock.now(), knobs.throughput);
  counters.inbound++;
  const element = elementOf(context, said);
  const wamid = context.wamids.inbound(person.phone);
  const at = clock.now() - (said.secondsAgo ?? 0) * 1_000;
  person.heardAt = Math.max(person.heardAt, at);
  const message = keep(context, person, said, { wamid, at });
  const webhookDone = post(context, person, message, { ...contextOf(context, said), ...element });
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
    done(status, attempts) {
      if (status === 200 && message.status === "sent") arrive(context, person, message);
      resolve({ status, attempts, ms: performance.now() - started });
    },
  });
  return promise;
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
  { wamid, at }: Pick<ChatMessage, "wamid" | "at">,
): ChatMessage {
  const body = person.handset === undefined ? nothing : chatBody(context, said);
  const replyTo = said.replyTo === undefined ? {} : { replyTo: said.replyTo };
  const message: ChatMessage = {
    wamid,
    from: "handset",
    at,
    status: "sent",
    body,
    ...replyTo,
  };
  if (said.kind === "reaction") react(context, person, "handset", said.messageId, said.emoji);
  else addMessage(context, person, message);
  return message;
}

const nothing: ChatBody = { kind: "other", type: "", text: "" };

function contextOf({ options }: Context, said: Said): Json {
  if (said.replyTo === undefined) return {};
  return { context: { from: options.number.display.replace(/\D/g, ""), id: said.replyTo } };
}

/** The part of `messages[]` that depends on what was said. */
function elementOf(context: Context, said: Said): Json {
  switch (said.kind) {
    case "text":
      return { type: "text", text: { body: said.text } };
    case "button":
      return interactive("button_reply", { id: said.id, title: said.title });
    case "row": {
      const description = said.description === undefined ? {} : { description: said.description };
      return interactive("list_reply", { id: said.id, title: said.title, ...description });
    }
    case "quickReply":
      return { type: "button", button: { payload: said.payload, text: said.text } };
    case "media":
      return mediaElement(context, said);
    case "location": {
      const { kind: _kind, replyTo: _replyTo, secondsAgo: _ago, ...location } = said;
      return { type: "location", location };
    }
    case "contacts":
      return { type: "contacts", contacts: said.contacts.map(cardOf) };
    case "reaction": {
      const emoji = said.emoji === "" ? {} : { emoji: said.emoji };
      return { type: "reaction", reaction: { message_id: said.messageId, ...emoji } };
    }
    case "raw":
      return { type: said.type, ...(said.body === undefined ? {} : { [said.type]: said.body }) };
  }
}

const interactive = (type: string, reply: Json): Json => ({
  type: "interactive",
  interactive: { type, [type]: reply },
});

const cardOf = ({ name, phone }: { name: string; phone: string }): Json => ({
  name: { formatted_name: name, first_name: name },
  phones: [{ phone: displayPhone(phone), wa_id: phone, type: "CELL" }],
});

function mediaElement(context: Context, said: Extract<Said, { kind: "media" }>): Json {
  const media = context.media.get(said.mediaId);
  if (media === undefined) throw new Error(`there is no media ${said.mediaId}; upload it first`);
  const filename = said.filename ?? media.filename;
  const details = {
    ...(said.caption === undefined ? {} : { caption: said.caption }),
    ...(said.media === "document" && filename !== undefined ? { filename } : {}),
    mime_type: media.mime,
    sha256: media.sha256.toString("base64"),
    id: media.id,
    url: context.address.url + context.media.path(media.id),
    ...(said.media === "audio" ? { voice: said.voice === true } : {}),
    ...(said.media === "sticker" ? { animated: false } : {}),
  };
  return { type: said.media, [said.media]: details };
}

function chatBody(context: Context, said: Said): ChatBody {
  switch (said.kind) {
    case "text":
      return { kind: "text", text: said.text };
    case "button":
    case "row": {
      const { replyTo: _replyTo, secondsAgo: _ago, ...choice } = said;
      return { ...choice, kind: "choice" };
    }
    case "quickReply":
      return { kind: "choice", id: said.payload, title: said.text };
    case "media": {
      const { mediaId, replyTo: _replyTo, secondsAgo: _ago, ...rest } = said;
      const mime = context.media.get(mediaId)?.mime;
      return { ...rest, url: `/_emulator/media/${mediaId}`, ...(mime === undefined ? {} : { mime }) };
    }
    case "location": {
      const { replyTo: _replyTo, secondsAgo: _ago, ...location } = said;
      return location;
    }
    case "contacts":
      return { kind: "contacts", contacts: said.contacts.map(({ name, phone }) => ({ name, phones: [phone] })) };
    case "reaction":
    case "raw":
      return { kind: "other", type: said.kind === "raw" ? said.type : "reaction", text: "" };
  }
}
