import type { Sender, StatusUpdate } from "../model/message.ts";
import { firstError, unknownCode } from "./errors.ts";
import { readWamid } from "./message.ts";
import type { Profiles } from "./profiles.ts";
import { describe, identify } from "./sender.ts";
import { asInstant, asObject, asText, type Draft, type JsonObject } from "./values.ts";

const states: ReadonlySet<unknown> = new Set(["sent", "delivered", "read", "played", "failed"]);

/** Whether a status is one that moves a message; others ("deleted", "warning", those to come) are only noted. */
export function isState(value: unknown): value is StatusUpdate["state"] {
  return states.has(value);
}

/** Reads one element of `statuses`, or says in a sentence why it cannot be the status of a message. */
export function readStatus(raw: JsonObject, state: StatusUpdate["state"], profiles: Profiles): StatusUpdate | string {
  const wamid = readWamid(raw.id);
  if (wamid === undefined) return "The status has no usable message id.";
  const recipient = readRecipient(raw, profiles);
  const status: Draft<StatusUpdate> = { wamid, state, at: asInstant(raw.timestamp), recipient };
  const callback = asText(raw.biz_opaque_callback_data);
  if (callback !== undefined) status.callbackData = callback;
  if (raw.recipient_type === "group") addGroup(status, raw);
  addPricing(status, raw.pricing);
  if (state === "failed") addError(status, raw.errors);
  return status;
}

function readRecipient(raw: JsonObject, profiles: Profiles): Sender {
  const recipient =
    raw.recipient_type === "group"
      ? identify(raw.recipient_participant_id, raw.recipient_participant_user_id)
      : identify(raw.recipient_id, raw.recipient_user_id);
  const parent = asText(raw.parent_recipient_user_id) ?? asText(raw.recipient_participant_parent_user_id);
  if (parent !== undefined) recipient.parentUserId = parent;
  const hash = asText(raw.recipient_identity_key_hash);
  if (hash !== undefined) recipient.identityHash = hash;
  describe(recipient, profiles);
  return recipient;
}

function addGroup(status: Draft<StatusUpdate>, raw: JsonObject): void {
  const group = asText(raw.recipient_id);
  if (group !== undefined) status.groupId = group;
  const member = asText(raw.recipient_participant_user_id) ?? asText(raw.recipient_participant_id);
  if (member !== undefined) status.participant = member;
}

// `authentication-international` here, `authentication_international` elsewhere: one spelling for us.
function addPricing(status: Draft<StatusUpdate>, value: unknown): void {
  const pricing = asObject(value);
  const category = asText(pricing?.category)?.replaceAll("-", "_");
  if (pricing === undefined || category === undefined) return;
  const billable = pricing.billable === true;
  const type = asText(pricing.type);
  status.pricing = type === undefined ? { billable, category } : { billable, category, type };
}

function addError(status: Draft<StatusUpdate>, errors: unknown): void {
  const { code, title, details } = firstError(errors) ?? { code: unknownCode, title: "WhatsApp did not say why" };
  status.error = details === undefined ? { code, title } : { code, title, details };
}
