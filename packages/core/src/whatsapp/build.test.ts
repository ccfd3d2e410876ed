import { expect, test } from "vitest";
import type { OutboundContent } from "../model/message.ts";
import { buildSend, markRead } from "./build.ts";
import { checkOutbound } from "./check.ts";

const choices = [{ id: "q:0", title: "Yes" }];

const cases: readonly (readonly [content: OutboundContent, type: string, body: unknown])[] = [
  [{ kind: "text", text: "Hi" }, "text", { body: "Hi", preview_url: false }],
  [
    { kind: "buttons", text: "Sure?", buttons: choices, footer: "STOP ends" },
    "interactive",
    {
      type: "button",
      body: { text: "Sure?" },
      footer: { text: "STOP ends" },
      action: { buttons: [{ type: "reply", reply: { id: "q:0", title: "Yes" } }] },
    },
  ],
  [
    { kind: "list", text: "Pick", button: "Open", rows: [{ id: "q:0", title: "Yes", description: "of course" }] },
    "interactive",
    {
      type: "list",
      body: { text: "Pick" },
      action: { button: "Open", sections: [{ rows: [{ id: "q:0", title: "Yes", description: "of course" }] }] },
    },
  ],
  [
    { kind: "media", media: "document", source: { id: "12" }, caption: "Card", filename: "card.pdf" },
    "document",
    { id: "12", caption: "Card", filename: "card.pdf" },
  ],
  [
    { kind: "media", media: "image", source: { link: "https://a.example/b.png" } },
    "image",
    { link: "https://a.example/b.png" },
  ],
  [
    { kind: "location", latitude: 1, longitude: 2, name: "Here" },
    "location",
    { latitude: 1, longitude: 2, name: "Here" },
  ],
  [
    { kind: "contacts", contacts: [{ name: { formatted_name: "A B", first_name: "A" } }] },
    "contacts",
    [{ name: { formatted_name: "A B", first_name: "A" } }],
  ],
  [{ kind: "reaction", messageId: "wamid.1", emoji: "👍🏽" }, "reaction", { message_id: "wamid.1", emoji: "👍🏽" }],
  [
    { kind: "locationRequest", text: "Where?" },
    "interactive",
    { type: "location_request_message", body: { text: "Where?" }, action: { name: "send_location" } },
  ],
  [
    { kind: "link", text: "Map", label: "Open", url: "https://a.example" },
    "interactive",
    {
      type: "cta_url",
      body: { text: "Map" },
      action: { name: "cta_url", parameters: { display_text: "Open", url: "https://a.example" } },
    },
  ],
  [
    { kind: "template", name: "visit", language: "sw", components: [] },
    "template",
    { name: "visit", language: { code: "sw" } },
  ],
  [{ kind: "other", type: "pin", body: { type: "pin" } }, "pin", { type: "pin" }],
];

test.each(cases)("%o is built and passes its check", (content, type, body) => {
  expect(checkOutbound(content)).toEqual([]);
  expect(buildSend({ phone: "254700000001" }, content, {})).toEqual({
    messaging_product: "whatsapp",
    recipient_type: "individual",
    to: "254700000001",
    type,
    [type]: body,
  });
});

test("a user id goes into `recipient`, and the phone number goes first where both are known", () => {
  const text = { kind: "text", text: "x" } as const;
  const hidden = buildSend({ userId: "KE.1" }, text, {});
  expect(hidden).toMatchObject({ recipient: "KE.1" });
  expect(hidden).not.toHaveProperty("to");
  expect(buildSend({ userId: "KE.1", phone: "254700000001" }, text, {})).not.toHaveProperty("recipient");
  expect(() => buildSend({}, text, {})).toThrow("phone number or a user id");
});

test("our id and the quoted message travel with the send", () => {
  const send = buildSend({ phone: "1" }, { kind: "text", text: "x" }, { callbackData: "id", replyTo: "wamid.2" });
  expect(send).toMatchObject({ biz_opaque_callback_data: "id", context: { message_id: "wamid.2" } });
});

test("a read mark shows dots only where a reply follows", () => {
  const read = { messaging_product: "whatsapp", status: "read", message_id: "wamid.3" };
  expect(markRead("wamid.3", false)).toEqual(read);
  expect(markRead("wamid.3", true)).toEqual({ ...read, typing_indicator: { type: "text" } });
});
