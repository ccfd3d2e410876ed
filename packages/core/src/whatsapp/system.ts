import type { InboundContent, Sender } from "../model/message.ts";
import { isPhone, isUserId } from "./identity.ts";
import { asId, asObject, asText, type Draft, type JsonObject } from "./values.ts";

const changes = ["user_changed_number", "user_changed_user_id", "customer_identity_changed", "user_identity_changed"];

/** A change of number, user id or identity; a change to the number that the sender has already is none. */
export function readSystem(value: unknown, from: Sender): InboundContent | undefined {
  const system = asObject(value);
  if (typeof system?.type !== "string" || !changes.includes(system.type)) return undefined;
  const content: Draft<Extract<InboundContent, { kind: "identityChanged" }>> = {
    kind: "identityChanged",
    text: asText(system.body) ?? "",
  };
  const newPhone = asId(system.wa_id) ?? asId(system.new_wa_id);
  if (isPhone(newPhone) && newPhone !== from.phone) content.newPhone = newPhone;
  if (isUserId(system.user_id) && system.user_id !== from.userId) content.newUserId = system.user_id;
  return content;
}

/**
 * Who a system message is about when it has no sender: of a person who hides the number, only the text names the old
 * user id. Null where the text names none.
 */
export function systemSender(message: JsonObject): Sender | null {
  const system = asObject(message.system);
  if (system === undefined || typeof system.body !== "string") return null;
  const old = system.body.split(/\s+/).find((word) => isUserId(word) && word !== system.user_id);
  return old === undefined ? null : { userId: old };
}
