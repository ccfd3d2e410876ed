import type { OutboundContent } from "../model/outbound.ts";
import { sendOf } from "./sends/index.ts";

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
  const [type, body] = sendOf(content).build(content);
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
