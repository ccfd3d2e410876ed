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
  [
    {
      kind: "buttons",
      header: { kind: "media", media: "image", source: { id: "7" } },
      text: "Is it this?",
      buttons: choices,
    },
    "interactive",
    {
      type: "button",
      header: { type: "image", image: { id: "7" } },
      body: { text: "Is it this?" },
      action: { buttons: [{ type: "reply", reply: { id: "q:0", title: "Yes" } }] },
    },
  ],
  [
    {
      kind: "list",
      header: { kind: "text", text: "Topics" },
      text: "Pick",
      button: "Open",
      rows: [
        { id: "a", title: "Testing", section: "Health" },
        { id: "b", title: "Family", section: "Health" },
        { id: "c", title: "A person", section: "Else" },
      ],
    },
    "interactive",
    {
      type: "list",
      header: { type: "text", text: "Topics" },
      body: { text: "Pick" },
      action: {
        button: "Open",
        sections: [
          {
            title: "Health",
            rows: [
              { id: "a", title: "Testing" },
              { id: "b", title: "Family" },
            ],
          },
          { title: "Else", rows: [{ id: "c", title: "A person" }] },
        ],
      },
    },
  ],
  [{ kind: "media", media: "audio", source: { id: "9" }, voice: true }, "audio", { id: "9", voice: true }],
  [
    {
      kind: "link",
      header: {
        kind: "media",
        media: "document",
        source: { link: "https://a.example/m.pdf" },
        filename: "Map.pdf",
      },
      text: "Map",
      label: "Open",
      url: "https://a.example",
      footer: "Daily",
    },
    "interactive",
    {
      type: "cta_url",
      header: { type: "document", document: { link: "https://a.example/m.pdf", filename: "Map.pdf" } },
      body: { text: "Map" },
      footer: { text: "Daily" },
      action: { name: "cta_url", parameters: { display_text: "Open", url: "https://a.example" } },
    },
  ],
  [
    { kind: "contactRequest", text: "Your number?" },
    "interactive",
    { type: "request_contact_info", body: { text: "Your number?" }, action: { name: "request_contact_info" } },
  ],
  [
    {
      kind: "formRequest",
      text: "Please fill in",
      label: "Begin",
      form: { id: "131" },
      token: "case-1",
      isDraft: true,
      first: { screen: "START", values: { name: "Amina" } },
    },
    "interactive",
    {
      type: "flow",
      body: { text: "Please fill in" },
      action: {
        name: "flow",
        parameters: {
          flow_message_version: "3",
          flow_id: "131",
          flow_cta: "Begin",
          flow_token: "case-1",
          mode: "draft",
          flow_action: "navigate",
          flow_action_payload: { screen: "START", data: { name: "Amina" } },
        },
      },
    },
  ],
  [
    { kind: "formRequest", text: "Please fill in", label: "Begin", form: { name: "intake" }, asksServer: true },
    "interactive",
    {
      type: "flow",
      body: { text: "Please fill in" },
      action: {
        name: "flow",
        parameters: {
          flow_message_version: "3",
          flow_name: "intake",
          flow_cta: "Begin",
          flow_action: "data_exchange",
        },
      },
    },
  ],
  [
    {
      kind: "carousel",
      text: "Clinics",
      cards: ["One", "Two"].map((text) => ({
        media: "image",
        source: { link: `https://a.example/${text}.jpg` },
        text,
        link: { label: "Way", url: "https://a.example" },
      })),
    },
    "interactive",
    {
      type: "carousel",
      body: { text: "Clinics" },
      action: {
        cards: ["One", "Two"].map((text, at) => ({
          card_index: at,
          type: "cta_url",
          header: { type: "image", image: { link: `https://a.example/${text}.jpg` } },
          body: { text },
          action: { name: "cta_url", parameters: { display_text: "Way", url: "https://a.example" } },
        })),
      },
    },
  ],
  [
    {
      kind: "carousel",
      text: "Clinics",
      cards: ["1", "2"].map((id) => ({ media: "video", source: { id }, buttons: [{ id, title: "This" }] })),
    },
    "interactive",
    {
      type: "carousel",
      body: { text: "Clinics" },
      action: {
        cards: ["1", "2"].map((id, at) => ({
          card_index: at,
          type: "button",
          header: { type: "video", video: { id } },
          action: { buttons: [{ type: "quick_reply", quick_reply: { id, title: "This" } }] },
        })),
      },
    },
  ],
  [
    { kind: "callRequest" },
    "interactive",
    { type: "call_permission_request", action: { name: "call_permission_request" } },
  ],
  [
    { kind: "callButton", text: "Call us", label: "Call", minutes: 60, payload: "menu" },
    "interactive",
    {
      type: "voice_call",
      body: { text: "Call us" },
      action: { name: "voice_call", parameters: { display_text: "Call", ttl_minutes: 60, payload: "menu" } },
    },
  ],
  [
    { kind: "product", catalogId: "194", productId: "kit-7", text: "A kit" },
    "interactive",
    { type: "product", body: { text: "A kit" }, action: { catalog_id: "194", product_retailer_id: "kit-7" } },
  ],
  [
    {
      kind: "products",
      header: { kind: "text", text: "Kits" },
      text: "Free",
      catalogId: "194",
      sections: [{ title: "Kits", products: ["kit-7", "kit-8"] }],
    },
    "interactive",
    {
      type: "product_list",
      header: { type: "text", text: "Kits" },
      body: { text: "Free" },
      action: {
        catalog_id: "194",
        sections: [
          { title: "Kits", product_items: [{ product_retailer_id: "kit-7" }, { product_retailer_id: "kit-8" }] },
        ],
      },
    },
  ],
  [
    { kind: "catalogue", text: "All", productId: "kit-7" },
    "interactive",
    {
      type: "catalog_message",
      body: { text: "All" },
      action: { name: "catalog_message", parameters: { thumbnail_product_retailer_id: "kit-7" } },
    },
  ],
  [
    { kind: "addressRequest", text: "Where to?", country: "IN", values: { name: "A" } },
    "interactive",
    {
      type: "address_message",
      body: { text: "Where to?" },
      action: { name: "address_message", parameters: { country: "IN", values: { name: "A" } } },
    },
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
