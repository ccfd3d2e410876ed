import { expect, test } from "vitest";
import { child, type Json, list } from "./json.ts";
import { codeOf, detailsOf, messagesIn, onStage, person, wamidOf } from "./test/harness.ts";

/** Kinds of message beyond texts, buttons and lists: what WhatsApp refuses of them, what the phone shows, what it answers. */

const interactive = (type: string, action: Json, more: Json = {}): Json => {
  return { type: "interactive", interactive: { type, body: { text: "Well?" }, action, ...more } };
};
const form = (parameters: Json, more: Json = {}): Json => {
  const given = { flow_message_version: "3", flow_id: "131", flow_cta: "Begin", ...parameters };
  return interactive("flow", { name: "flow", parameters: given }, more);
};
const link = { name: "cta_url", parameters: { display_text: "Way", url: "https://a.example" } };
const card = (at: number, more: Json = {}): Json => {
  const header = { type: "image", image: { link: "https://a.example/c.jpg" } };
  return { card_index: at, type: "cta_url", header, body: { text: `Clinic ${at}` }, action: link, ...more };
};
const reply = (id: string): Json => ({ type: "quick_reply", quick_reply: { id, title: "This" } });
const answering = (at: number, ...ids: string[]): Json =>
  card(at, { type: "button", action: { buttons: ids.map(reply) } });
const carousel = (...cards: Json[]): Json => interactive("carousel", { cards });
const products = (count: number): Json => {
  const items = Array.from({ length: count }, (_, at) => ({ product_retailer_id: `kit-${at}` }));
  const header = { type: "text", text: "Kits" };
  return interactive(
    "product_list",
    { catalog_id: "194", sections: [{ title: "Kits", product_items: items }] },
    { header },
  );
};
const call = (parameters: Json): Json => interactive("voice_call", { name: "voice_call", parameters });

test.each<[string, Json, number, string]>([
  ["a form without its label", form({ flow_cta: "" }), 131008, "flow_cta"],
  ["a form with a long label", form({ flow_cta: "x".repeat(31) }), 100, "flow_cta"],
  ["a form by id and by name", form({ flow_name: "intake" }), 131009, "flow_id or flow_name"],
  ["an unknown mode of a form", form({ mode: "live" }), 131009, "mode"],
  ["a first screen without its name", form({ flow_action_payload: {} }), 131008, "screen"],
  ["a header that is too long", form({}, { header: { type: "text", text: "x".repeat(61) } }), 100, "header"],
  ["a header of a file that is not there", form({}, { header: { type: "image", image: {} } }), 131008, "header"],
  ["a carousel of one card", carousel(card(0)), 131009, "cards"],
  [
    "cards with other kinds of file",
    carousel(card(0), card(1, { header: { type: "video", video: { link: "https://a.example/v" } } })),
    131009,
    "header",
  ],
  ["cards with other buttons", carousel(card(0), answering(1, "a")), 131009, "buttons"],
  ["cards with other numbers of buttons", carousel(answering(0, "a"), answering(1, "b", "c")), 131009, "buttons"],
  ["cards out of their order", carousel(card(1), card(0)), 131009, "card_index"],
  ["a card with a long text", carousel(card(0), card(1, { body: { text: "x".repeat(161) } })), 100, "body"],
  [
    "a card with three line breaks",
    carousel(card(0, { body: { text: "a\nb\nc\nd" } }), card(1)),
    131009,
    "line breaks",
  ],
  ["thirty-one products", products(31), 131009, "product_items"],
  ["a label of a call that is too long", call({ display_text: "x".repeat(21) }), 100, "display_text"],
  ["a call that is good for no time", call({ display_text: "Call", ttl_minutes: 0 }), 131009, "ttl_minutes"],
  [
    "an address in another country",
    interactive("address_message", { name: "address_message", parameters: { country: "KE" } }),
    131009,
    "country",
  ],
  [
    "a voice message of a picture",
    { type: "image", image: { link: "https://a.example/b", voice: true } },
    131009,
    "voice",
  ],
])("refuses %s and names the parameter", (_what, body, code, path) =>
  onStage({}, async ({ send }) => {
    const { status, json } = await send(body);
    expect([status, codeOf(json)]).toEqual([400, code]);
    expect(detailsOf(json)).toContain(path);
  }),
);

const handsets = [{ phone: person, name: "Amina" }];
const path = `/_emulator/handsets/${person}/messages`;

test.each<[string, Json, Json]>([
  [
    "a form",
    form({
      flow_token: "case-1",
      flow_action: "navigate",
      flow_action_payload: { screen: "S", data: { name: "Amina", age: 3 } },
    }),
    { kind: "form", label: "Begin", token: "case-1", values: { name: "Amina" } },
  ],
  [
    "cards with links",
    carousel(card(0), card(1)),
    { kind: "cards", cards: [{ text: "Clinic 0", buttons: [{ kind: "url", title: "Way" }] }, { text: "Clinic 1" }] },
  ],
  [
    "cards with buttons",
    carousel(answering(0, "a"), answering(1, "b")),
    { kind: "cards", cards: [{ buttons: [{ kind: "reply", payload: "a" }] }, {}] },
  ],
  [
    "a request for the number",
    interactive("request_contact_info", { name: "request_contact_info" }),
    { kind: "contactRequest" },
  ],
  [
    "a request to call",
    interactive("call_permission_request", { name: "call_permission_request" }),
    { kind: "callRequest" },
  ],
  ["a button that calls", call({ display_text: "Call us", ttl_minutes: 60 }), { kind: "call", label: "Call us" }],
  ["products", products(30), { kind: "products", catalogId: "194", sections: [{ title: "Kits" }] }],
  [
    "a product",
    interactive("product", { catalog_id: "194", product_retailer_id: "kit-1" }),
    { kind: "products", sections: [{ products: ["kit-1"] }] },
  ],
  ["a catalogue", interactive("catalog_message", { name: "catalog_message" }), { kind: "products", sections: [] }],
  [
    "a request for an address",
    interactive("address_message", { name: "address_message", parameters: { country: "IN", values: { name: "A" } } }),
    { kind: "addressRequest", values: { name: "A" } },
  ],
])("the phone shows %s", (_what, body, shown) =>
  onStage({ handsets, window: "off" }, async ({ send, call: ask }) => {
    expect((await send(body)).status).toBe(200);
    const { json } = await ask("GET", path);
    expect(list(json["messages"])[0]?.["body"]).toMatchObject(shown);
  }),
);

test.each<[string, Json, Json, Json]>([
  [
    "a form",
    { kind: "form", name: "flow", values: { flow_token: "case-1", age: "32" } },
    {
      type: "interactive",
      interactive: {
        type: "nfm_reply",
        nfm_reply: { name: "flow", body: "Sent", response_json: '{"flow_token":"case-1","age":"32"}' },
      },
    },
    { kind: "answered", what: "form", lines: ["age: 32"] },
  ],
  [
    "calls, allowed",
    { kind: "callPermission", accepted: true },
    {
      interactive: {
        call_permission_reply: { response: "accept", is_permanent: false, response_source: "user_action" },
      },
    },
    { kind: "answered", what: "callAllowed" },
  ],
  [
    "calls, refused",
    { kind: "callPermission", accepted: false },
    { interactive: { call_permission_reply: { response: "reject" } } },
    { kind: "answered", what: "callRefused" },
  ],
  [
    "the number that was asked for",
    { kind: "contacts", contacts: [{ name: "Amina", phone: person }], requested: true },
    { type: "contacts", origin: "contact_request", contacts: [{ phones: [{ phone: `+${person}` }] }] },
    { kind: "contacts" },
  ],
  [
    "an order",
    { kind: "order", catalogId: "194", products: [{ id: "kit-1", quantity: 2 }] },
    { type: "order", order: { catalog_id: "194", product_items: [{ product_retailer_id: "kit-1", quantity: 2 }] } },
    { kind: "answered", what: "order", lines: ["kit-1 × 2"] },
  ],
])("the phone answers %s as WhatsApp tells it", (_what, said, told, shown) =>
  onStage({ handsets, window: "off" }, async ({ send, call: ask, until, received }) => {
    const replyTo = wamidOf((await send(form({}))).json);
    expect(child((await ask("POST", path, { ...said, replyTo })).json, "body")).toMatchObject(shown);
    await until((all) => messagesIn(all).length === 1);
    expect(messagesIn(received)[0]).toMatchObject({ ...told, context: { id: replyTo } });
  }),
);
