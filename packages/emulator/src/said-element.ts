import type { Context } from "./context.ts";
import { displayPhone } from "./identity.ts";
import type { Json } from "./json.ts";
import type { Said } from "./model.ts";

/** The part of `messages[]` that depends on what was said. */
export function elementOf(context: Context, said: Said): Json {
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
      if (said.requested) return { type: "contacts", origin: "contact_request", contacts: said.contacts.map(ownCard) };
      return { type: "contacts", contacts: said.contacts.map(cardOf) };
    case "form": {
      const reply = { name: said.name, body: "Sent", response_json: JSON.stringify(said.values) };
      return interactive("nfm_reply", reply);
    }
    case "callPermission":
      return interactive("call_permission_reply", callPermission(context, said));
    case "order":
      return { type: "order", order: { catalog_id: said.catalogId, product_items: said.products.map(ordered) } };
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

/** What WhatsApp makes of the number that was asked for: a card without a name of its own. */
const ownCard = ({ name, phone }: { name: string; phone: string }): Json => ({
  vcard: `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL:+${phone}\nEND:VCARD`,
  phones: [{ phone: `+${phone}` }],
});

const permissionMs = 7 * 24 * 3_600_000;

function callPermission({ clock }: Context, said: Extract<Said, { kind: "callPermission" }>): Json {
  const { accepted, permanent = false } = said;
  const until = Math.floor((clock.now() + permissionMs) / 1_000);
  return {
    response: accepted ? "accept" : "reject",
    ...(accepted ? { is_permanent: permanent } : {}),
    ...(accepted && !permanent ? { expiration_timestamp: until } : {}),
    response_source: "user_action",
  };
}

/** The emulator knows no catalogue, and so no prices. */
const ordered = ({ id, quantity }: { id: string; quantity: number }): Json => ({
  product_retailer_id: id,
  quantity,
  item_price: 0,
  currency: "USD",
});
