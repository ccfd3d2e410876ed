import type { Context } from "./context.ts";
import { isJson } from "./json.ts";
import type { ChatBody, Said } from "./model.ts";

/** What a person did, as their own phone shows it. */
export function chatBody(context: Context, said: Said): ChatBody {
  switch (said.kind) {
    case "text":
      return { kind: "text", text: said.text };
    case "button":
    case "row": {
      const { replyTo: _replyTo, secondsAgo: _ago, number: _number, ...choice } = said;
      return { ...choice, kind: "choice" };
    }
    case "quickReply":
      return { kind: "choice", id: said.payload, title: said.text };
    case "media": {
      const { mediaId, replyTo: _replyTo, secondsAgo: _ago, number: _number, ...rest } = said;
      const mime = context.media.get(mediaId)?.mime;
      return { ...rest, url: `/_emulator/media/${mediaId}`, ...(mime === undefined ? {} : { mime }) };
    }
    case "location": {
      const { replyTo: _replyTo, secondsAgo: _ago, number: _number, ...location } = said;
      return location;
    }
    case "contacts":
      return { kind: "contacts", contacts: said.contacts.map(({ name, phone }) => ({ name, phones: [phone] })) };
    case "form":
      return { kind: "answered", what: "form", lines: linesOf(said.values) };
    case "callPermission":
      return { kind: "answered", what: said.accepted ? "callAllowed" : "callRefused", lines: [] };
    case "order":
      return { kind: "answered", what: "order", lines: said.products.map(({ id, quantity }) => `${id} × ${quantity}`) };
    case "reaction":
    case "raw":
      return { kind: "other", type: said.kind === "raw" ? said.type : "reaction", text: "" };
  }
}

/** The token is for the hotline alone. */
function linesOf(values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    if (key === "flow_token") return [];
    return isJson(value) ? linesOf(value) : [`${key}: ${String(value)}`];
  });
}
