import type { Input } from "../session.ts";
import { type Fields, isRecord } from "./fields.ts";

/** The message of a `msg_received` event. */
export function readInput(event: Fields): Input {
  const msg = event.object("msg");
  const [urn, externalId] = [msg.optionalText("urn"), msg.optionalText("external_id")];
  const channel = msg.optionalObject("channel");
  const attachments = msg.texts("attachments");
  const payload = msg.raw("payload");
  return {
    uuid: event.uuid(),
    createdOn: event.text("created_on"),
    text: msg.optionalText("text") ?? "",
    ...(urn && { urn }),
    ...(channel && { channel: { uuid: channel.uuid(), name: channel.optionalText("name") ?? "" } }),
    ...(attachments.length > 0 && { attachments }),
    ...(externalId && { externalId }),
    ...(isRecord(payload) && { payload }),
  };
}
