import { clean } from "../model/clean.ts";
import type { InboundMessage } from "../model/message.ts";
import { readContent } from "./content.ts";
import { keep } from "./keep.ts";
import type { Profiles } from "./profiles.ts";
import { readSender } from "./sender.ts";
import { systemSender } from "./system.ts";
import { asId, asInstant, asObject, asText, type Draft, type JsonObject } from "./values.ts";

// Real ids have up to 128 characters. A longer one would not fit the index that keeps a message from being doubled.
const longestId = 512;

/** A wamid, or undefined where it is missing or so long that no repeat of it could be recognised. */
export function readWamid(value: unknown): string | undefined {
  const id = asId(value);
  return id === undefined || id.length > longestId ? undefined : clean(id);
}

/** Reads one element of `messages`, or says in a sentence why it cannot be a message of anybody. */
export function readMessage(element: unknown, profiles: Profiles): InboundMessage | string {
  const raw = asObject(element);
  if (raw === undefined) return "The message is no object.";
  const wamid = readWamid(raw.id);
  if (wamid === undefined) return "The message has no usable id, so a repeat of it could not be recognised.";
  const from = readSender(raw, profiles) ?? systemSender(raw);
  if (from === null) return "The message names neither a phone number nor a user id of its sender.";
  const message: Draft<InboundMessage> = {
    wamid,
    sentAt: asInstant(raw.timestamp),
    from,
    content: readContent(raw, from),
  };
  addContext(message, raw);
  return message;
}

function addContext(message: Draft<InboundMessage>, raw: JsonObject): void {
  const group = asText(raw.group_id);
  if (group !== undefined) message.groupId = group;
  if (raw.referral !== undefined) message.referral = keep(raw.referral);
  const context = asObject(raw.context);
  if (context === undefined) return;
  const replyTo = asText(context.id);
  if (replyTo !== undefined && replyTo !== message.wamid) message.replyTo = replyTo;
  if (context.frequently_forwarded === true) message.forwarded = "often";
  else if (context.forwarded === true) message.forwarded = "forwarded";
  if (context.referred_product !== undefined) message.product = keep(context.referred_product);
}
