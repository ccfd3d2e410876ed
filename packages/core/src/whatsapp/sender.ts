import { clean } from "../model/clean.ts";
import type { Sender } from "../model/message.ts";
import { isPhone, isUserId } from "./identity.ts";
import type { Profiles } from "./profiles.ts";
import { asId, asObject, asText, type Draft, type JsonObject } from "./values.ts";

const longestName = 200;
// Control and direction characters in a name would break logs and turn around the text beside it.
const unprintable = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A profile name as it may be shown; people choose it, so it may hold anything. */
function readName(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const name = clean(value.slice(0, longestName).replace(unprintable, "")).trim();
  return name === "" ? undefined : name;
}

/**
 * The sender of a message: ids from the message, the rest from the matching element of `contacts`. Null where there
 * is neither a phone number nor a user id, since then nobody could be answered.
 */
export function readSender(message: JsonObject, profiles: Profiles): Sender | null {
  const sender = identify(message.from, message.from_user_id);
  const parent = message.from_parent_user_id;
  if (isUserId(parent)) sender.parentUserId = parent;
  describe(sender, profiles);
  return sender.userId === undefined && sender.phone === undefined ? null : sender;
}

/** Some senders repeat the user id where a phone number belongs: what looks like a user id is one. */
export function identify(phone: unknown, userId: unknown): Draft<Sender> {
  const sender: Draft<Sender> = {};
  if (isUserId(userId)) sender.userId = userId;
  const id = asId(phone);
  if (isPhone(id)) sender.phone = id;
  else if (isUserId(id)) sender.userId ??= id;
  return sender;
}

/** Adds what the matching contact tells. */
export function describe(sender: Draft<Sender>, profiles: Profiles): void {
  const contact = profiles.of(sender.phone, sender.userId);
  if (contact === undefined) return;
  Object.assign(sender, missing(sender, identify(contact.wa_id, contact.user_id)));
  const profile = asObject(contact.profile);
  const name = readName(profile?.name);
  if (name !== undefined) sender.name = name;
  const username = readName(profile?.username);
  if (username !== undefined) sender.username = username;
  const hash = asText(contact.identity_key_hash);
  if (hash !== undefined) sender.identityHash = hash;
  if (isUserId(contact.parent_user_id)) sender.parentUserId ??= contact.parent_user_id;
}

function missing(sender: Sender, found: Sender): Sender {
  return { ...found, ...sender };
}
