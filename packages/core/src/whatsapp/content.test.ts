import { expect, test } from "vitest";
import type { InboundContent } from "../model/message.ts";
import { parseWebhook } from "./parse.ts";
import { body, says, value } from "./test/webhooks.ts";

function content(type: string, object: unknown, more: Record<string, unknown> = {}): InboundContent | undefined {
  const [item] = parseWebhook(body(value({ messages: [says(type, object, more)] })));
  return item?.kind === "message" ? item.message.content : undefined;
}

const cases: readonly (readonly [name: string, type: string, object: unknown, want: InboundContent])[] = [
  ["a text", "text", { body: "Habari" }, { kind: "text", text: "Habari" }],
  ["an empty text", "text", { body: "" }, { kind: "text", text: "" }],
  ["a text that is a number", "text", { body: 12 }, { kind: "text", text: "12" }],
  ["NUL and half a character", "text", { body: "a\0b\ud83d" }, { kind: "text", text: "a\ufffdb\ufffd" }],
  [
    "a picture with its caption",
    "image",
    { id: "55", mime_type: "image/png", sha256: "abc=", caption: "arm", url: "https://lookaside.fbsbx.com/x" },
    {
      kind: "media",
      media: "image",
      mediaId: "55",
      mime: "image/png",
      sha256: "abc=",
      caption: "arm",
      url: "https://lookaside.fbsbx.com/x",
    },
  ],
  [
    "a voice note",
    "audio",
    { id: "56", mime_type: "audio/ogg; codecs=opus", voice: true },
    { kind: "media", media: "audio", mediaId: "56", mime: "audio/ogg; codecs=opus", voice: true },
  ],
  [
    "a film without a stated type",
    "video",
    { id: "57" },
    { kind: "media", media: "video", mediaId: "57", mime: "application/octet-stream" },
  ],
  [
    "a document",
    "document",
    { id: "58", mime_type: "application/pdf", filename: "card.pdf" },
    { kind: "media", media: "document", mediaId: "58", mime: "application/pdf", filename: "card.pdf" },
  ],
  [
    "a moving sticker",
    "sticker",
    { id: "59", mime_type: "image/webp", animated: true },
    { kind: "media", media: "sticker", mediaId: "59", mime: "image/webp", animated: true },
  ],
  [
    "a place",
    "location",
    { latitude: -1.3, longitude: 36.8, name: "Clinic" },
    { kind: "location", latitude: -1.3, longitude: 36.8, name: "Clinic" },
  ],
  [
    "a tapped button",
    "interactive",
    { type: "button_reply", button_reply: { id: "p:0", title: "Yes" } },
    { kind: "choice", source: "button", id: "p:0", title: "Yes" },
  ],
  [
    "a chosen row",
    "interactive",
    { type: "list_reply", list_reply: { id: "p:4", title: "Malaria", description: "Nets" } },
    { kind: "choice", source: "list", id: "p:4", title: "Malaria", description: "Nets" },
  ],
  [
    "a template's button without payload",
    "button",
    { payload: null, text: "Stop" },
    { kind: "choice", source: "template", id: "Stop", title: "Stop" },
  ],
  [
    "a form",
    "interactive",
    { type: "nfm_reply", nfm_reply: { name: "flow", body: "Sent", response_json: '{"age":4}' } },
    { kind: "form", name: "flow", values: { age: 4 }, raw: '{"age":4}' },
  ],
  [
    "a form that cannot be read",
    "interactive",
    { type: "nfm_reply", nfm_reply: { name: "flow", response_json: "{age" } },
    { kind: "form", name: "flow", values: null, raw: "{age" },
  ],
  [
    "a permission to call",
    "interactive",
    { type: "call_permission_reply", call_permission_reply: { response: "accept", expiration_timestamp: 9 } },
    { kind: "callPermission", accepted: true, permanent: false, until: 9 },
  ],
  ["a reaction", "reaction", { message_id: "m", emoji: "🙏🏽" }, { kind: "reaction", messageId: "m", emoji: "🙏🏽" }],
  ["a reaction taken back", "reaction", { message_id: "m", emoji: "" }, { kind: "reaction", messageId: "m" }],
  [
    "an order",
    "order",
    { catalog_id: "9", text: "two", product_items: [{ quantity: 2 }] },
    { kind: "order", catalogId: "9", text: "two", items: [{ quantity: 2 }] },
  ],
  [
    "an old-style change of number",
    "system",
    { type: "user_changed_number", body: "moved", new_wa_id: "254700000009" },
    { kind: "identityChanged", text: "moved", newPhone: "254700000009" },
  ],
  [
    "a change of number to the same number",
    "system",
    { type: "user_changed_number", body: "moved", wa_id: "254700000001" },
    { kind: "identityChanged", text: "moved" },
  ],
  [
    "an edit",
    "edit",
    { original_message_id: "o", message: { type: "text", text: { body: "new" } } },
    {
      kind: "edit",
      originalId: "o",
      text: "new",
      raw: { original_message_id: "o", message: { type: "text", text: { body: "new" } } },
    },
  ],
  ["a deletion", "revoke", { original_message_id: "o" }, { kind: "revoke", originalId: "o" }],
  [
    "what WhatsApp could not pass on",
    "unsupported",
    { type: "poll" },
    { kind: "unsupported", type: "poll", reason: "WhatsApp did not say why." },
  ],
];

test.each(cases)("%s is read", (_name, type, object, want) => {
  expect(content(type, object)).toEqual(want);
});

test("contact cards are kept whole, with what they answer", () => {
  const card = { vcard: "BEGIN:VCARD", phones: [{ phone: "+254700000001" }] };
  const got = content("contacts", [card], { origin: "contact_request" });
  expect(got).toEqual({ kind: "contacts", contacts: [card], origin: "contact_request" });
});

test.each([
  ["a type of the future", "hologram", { body: "x" }],
  ["a type that every object has", "constructor", {}],
  ["a picture without an id", "image", { mime_type: "image/png" }],
  ["a picture whose id is a path", "image", { id: "../1", mime_type: "image/png" }],
  ["a place outside the world", "location", { latitude: 91, longitude: 0 }],
  ["a text whose body is an object", "text", { body: { $gt: "" } }],
  ["a button without its reply", "interactive", { type: "button_reply" }],
])("%s is kept whole as unknown", (_name, type, object) => {
  expect(content(type, object)).toMatchObject({ kind: "unknown", type, raw: { [type]: object } });
});

test("an unreadable message that brings an error is unsupported for that reason", () => {
  const errors = [{ code: 131_052, title: "Too big", error_data: { details: "Over 100 MB" } }];
  const want = { kind: "unsupported", type: "image", reason: "131052 Over 100 MB" };
  expect(content("image", undefined, { errors })).toEqual(want);
});

test("a media address on any other host than WhatsApp's is not kept", () => {
  const url = "https://lookaside.fbsbx.com.evil.example/x";
  expect(content("image", { id: "5", mime_type: "image/png", url })).not.toHaveProperty("url");
});

test("a value nested too deep to be stored becomes its own text", () => {
  const deep = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`);
  const got = content("hologram", deep);
  expect(got?.kind === "unknown" && Object.keys(got.raw as object)).toEqual(["tooDeep"]);
});
