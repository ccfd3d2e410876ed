import { expect, test } from "vitest";
import { child, type Json, list } from "./json.ts";
import { codeOf, detailsOf, number, onStage, person, type Stage } from "./test/harness.ts";

/** Templates with cards, forms, offers, calls and products: what is refused of their values, and what the phone shows. */

const card = (text: string): Json => ({
  components: [
    { type: "HEADER", format: "IMAGE", example: { header_handle: ["4:a"] } },
    { type: "BODY", text, example: { body_text: [["Main Street"]] } },
    { type: "BUTTONS", buttons: [{ type: "QUICK_REPLY", text: "This one" }] },
  ],
});
const cards = { type: "CAROUSEL", cards: [card("At {{1}} now"), card("At {{1}} later")] };
const offer = { type: "LIMITED_TIME_OFFER", limited_time_offer: { text: "Free tests", has_expiration: true } };
const buttons = (...types: string[]) => ({ type: "BUTTONS", buttons: types.map((type) => ({ type, text: type })) });

const picture = { type: "header", parameters: [{ type: "image", image: { link: "https://a.example/c.jpg" } }] };
const said = (text: string) => ({ type: "body", parameters: [{ type: "text", text }] });
const taps = { type: "button", sub_type: "quick_reply", index: "0", parameters: [{ type: "payload", payload: "c0" }] };
const carousel = (...given: Json[][]) => ({
  type: "carousel",
  cards: given.map((components, card_index) => ({ card_index, components })),
});
const full = carousel([picture, said("Main Street"), taps], [picture, said("Station")]);
const ends = (expiration_time_ms: unknown) => ({
  type: "limited_time_offer",
  parameters: [{ type: "limited_time_offer", limited_time_offer: { expiration_time_ms } }],
});
const opens = {
  type: "button",
  sub_type: "flow",
  index: "0",
  parameters: [{ type: "action", action: { flow_token: "t" } }],
};

/** Makes the template, as approved as it can be, and sends it. */
async function sendOf({ call, send, until }: Stage, part: Json, components: readonly Json[]) {
  const body = { type: "BODY", text: "Look." };
  const template = { name: "kinds", language: "en", category: "MARKETING", components: [body, part] };
  await call("POST", `/v25.0/${number.wabaId}/message_templates`, template);
  await until((all) => all.some(({ values }) => values.some((value) => value["event"] === "APPROVED")));
  return send({ type: "template", template: { name: "kinds", language: { code: "en" }, components } });
}

test.each<[string, Json, Json[], number, string]>([
  ["a carousel without its cards", cards, [], 132000, "cards"],
  ["a carousel with a card too few", cards, [carousel([picture, said("a")])], 132000, "cards"],
  ["a card without its picture", cards, [carousel([picture, said("a")], [said("b")])], 132012, "IMAGE"],
  ["a card without its value", cards, [carousel([picture, said("a")], [picture])], 132000, "body"],
  ["an offer without its end", offer, [], 131008, "expiration_time_ms"],
  ["an offer that ends in words", offer, [ends("soon")], 131009, "expiration_time_ms"],
  ["a form that is not named", buttons("FLOW"), [], 131008, "type Flow"],
  ["products that are not named", buttons("MPM"), [], 131008, "type Mpm"],
  ["no product above", { type: "HEADER", format: "PRODUCT" }, [], 132012, "PRODUCT"],
])("refuses %s", (_what, part, components, code, path) =>
  onStage({}, async (stage) => {
    const { status, json } = await sendOf(stage, part, components);
    expect([status, codeOf(json)]).toEqual([400, code]);
    expect(detailsOf(json)).toContain(path);
  }),
);

const shownCards = [
  { header: { media: "image" }, text: "At Main Street now", buttons: [{ kind: "quickReply", payload: "c0" }] },
  { text: "At Station later", buttons: [{ kind: "quickReply", payload: "This one" }] },
];

test.each<[string, Json, Json[], Json]>([
  ["cards", cards, [full], { text: "Look.", cards: shownCards }],
  ["an offer", offer, [ends(1_900_000_000_000)], { offer: "Free tests" }],
  ["a form", buttons("FLOW"), [opens], { buttons: [{ kind: "form", title: "FLOW", payload: "t" }] }],
  ["a request for the number", buttons("REQUEST_CONTACT_INFO"), [], { buttons: [{ kind: "contact" }] }],
  ["a call", buttons("VOICE_CALL"), [], { buttons: [{ kind: "call" }] }],
  ["a request to call", { type: "CALL_PERMISSION_REQUEST" }, [], { asksToCall: true }],
  ["a catalogue", buttons("CATALOG"), [], { buttons: [{ kind: "other", title: "CATALOG" }] }],
  [
    "a product",
    { type: "HEADER", format: "PRODUCT" },
    [{ type: "header", parameters: [{ type: "product", product: { product_retailer_id: "kit-7" } }] }],
    { header: { kind: "text", text: "kit-7" } },
  ],
])("sends and shows %s", (_what, part, components, shown) =>
  onStage({ handsets: [{ phone: person, name: "Amina" }] }, async (stage) => {
    expect((await sendOf(stage, part, components)).status).toBe(200);
    const { json } = await stage.call("GET", `/_emulator/handsets/${person}/messages`);
    expect(child(list(json["messages"])[0] ?? {}, "body")).toMatchObject(shown);
  }),
);
