import type { OutboundContent } from "../model/message.ts";

/** Whom a send goes to: the phone number where we have one, else the user id. */
export interface Recipient {
  readonly phone?: string;
  readonly userId?: string;
}

export interface SendOptions {
  /** Comes back with each status (at most 512 characters): our own message id. */
  readonly callbackData?: string;
  /** The wamid of the message that this one quotes. */
  readonly replyTo?: string;
}

/** The body of `POST /{number}/messages` for one message. */
export function buildSend(
  recipient: Recipient,
  content: OutboundContent,
  options: SendOptions,
): Record<string, unknown> {
  const [type, body] = typed(content);
  const send: Record<string, unknown> = { messaging_product: "whatsapp", recipient_type: "individual" };
  Object.assign(send, addressed(recipient), { type, [type]: body });
  // A reaction names its message itself; a quote beside it would be refused.
  if (options.replyTo !== undefined && content.kind !== "reaction") send.context = { message_id: options.replyTo };
  if (options.callbackData !== undefined) send.biz_opaque_callback_data = options.callbackData;
  return send;
}

/** The body that marks a message, and all before it, as read; with `typing`, dots show until we send or for 25 s. */
export function markRead(wamid: string, typing: boolean): Record<string, unknown> {
  const body = { messaging_product: "whatsapp", status: "read", message_id: wamid };
  return typing ? { ...body, typing_indicator: { type: "text" } } : body;
}

// A user id in `to` is dropped in silence: it has its own member, and `to` wins where both stand.
function addressed({ phone, userId }: Recipient): Record<string, string> {
  if (phone !== undefined) return { to: phone };
  if (userId !== undefined) return { recipient: userId };
  throw new TypeError("A send needs a phone number or a user id.");
}

type Typed = readonly [type: string, body: unknown];

function typed(content: OutboundContent): Typed {
  switch (content.kind) {
    case "text":
      return ["text", { body: content.text, preview_url: content.previewUrl ?? false }];
    case "buttons":
      return interactive("button", content, { buttons: content.buttons.map(replyButton) });
    case "list":
      return interactive("list", content, { button: content.button, sections: [{ rows: content.rows.map(row) }] });
    case "media":
      return [content.media, media(content)];
    case "location":
      return ["location", present(content, ["latitude", "longitude", "name", "address"])];
    case "contacts":
      return ["contacts", content.contacts];
    case "reaction":
      return ["reaction", { message_id: content.messageId, emoji: content.emoji }];
    case "locationRequest":
      return interactive("location_request_message", content, { name: "send_location" });
    case "link":
      return interactive("cta_url", content, {
        name: "cta_url",
        parameters: { display_text: content.label, url: content.url },
      });
    case "template":
      return ["template", template(content)];
    case "other":
      return [content.type, content.body];
  }
}

type Kind<K extends OutboundContent["kind"]> = Extract<OutboundContent, { kind: K }>;

function interactive(type: string, content: { text: string; footer?: string }, action: unknown): Typed {
  const footer = content.footer === undefined ? {} : { footer: { text: content.footer } };
  return ["interactive", { type, body: { text: content.text }, ...footer, action }];
}

const replyButton = ({ id, title }: { id: string; title: string }) => ({ type: "reply", reply: { id, title } });

const row = (choice: { id: string; title: string; description?: string }) =>
  present(choice, ["id", "title", "description"]);

function media(content: Kind<"media">): Record<string, unknown> {
  return { ...content.source, ...present(content, ["caption", "filename"]) };
}

function template(content: Kind<"template">): Record<string, unknown> {
  const { name, language, components } = content;
  return { name, language: { code: language }, ...(components.length === 0 ? {} : { components }) };
}

function present<T extends object>(value: T, keys: readonly (keyof T)[]): Partial<T> {
  const kept: Partial<T> = {};
  for (const key of keys) if (value[key] !== undefined) kept[key] = value[key];
  return kept;
}
