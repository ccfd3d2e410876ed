import { expect, test } from "vitest";
import type { Card, Header, ListRow, OutboundContent, ProductSection } from "../model/outbound.ts";
import { checkOutbound } from "./check.ts";

const x = (count: number): string => "x".repeat(count);
const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `r${index}`, title: `R${index}` }));
const list = { kind: "list", text: "t", button: "b" } as const;
const contact = (name: unknown): OutboundContent => ({ kind: "contacts", contacts: [{ name }] });
const template = (components: readonly unknown[]): OutboundContent<"template"> => {
  return { kind: "template", name: "n", language: "en", components };
};
const parameter = (one: object) => template([{ type: "limited_time_offer", parameters: [one] }]);
const small = (length: number) => Array.from({ length }, (_, card_index) => ({ card_index, components: [] }));
const value = (text: string) => template([{ type: "body", parameters: [{ type: "text", text }] }]);

const buttonsOf = (header: Header, choices = rows(1)): OutboundContent => {
  return { kind: "buttons", header, text: "t", buttons: choices };
};
const listOf = (...given: readonly ListRow[]): OutboundContent => ({ ...list, rows: given });
const below = (section: string): ListRow => ({ id: section, title: "t", section });
const form = (more: Partial<OutboundContent<"formRequest">> = {}): OutboundContent => {
  return { kind: "formRequest", text: "t", label: "l", form: { id: "1" }, ...more };
};
const card = (more: Partial<Card> = {}): Card => {
  return { media: "image", source: { id: "1" }, link: { label: "l", url: "https://a.example" }, ...more } as Card;
};
const answering = (...titles: readonly string[]): Card => {
  const buttons = titles.map((title) => ({ id: title, title }));
  return { media: "image", source: { id: "1" }, buttons };
};
const carousel = (...cards: readonly Card[]): OutboundContent => ({ kind: "carousel", text: "t", cards });
const call = (more: Partial<OutboundContent<"callButton">>): OutboundContent => {
  return { kind: "callButton", text: "t", label: "l", ...more };
};
const products = (...sections: readonly ProductSection[]): OutboundContent => {
  return { kind: "products", header: { kind: "text", text: "h" }, text: "t", catalogId: "1", sections };
};
const ids = (length: number) => Array.from({ length }, (_, at) => `kit-${at}`);

const refused: readonly (readonly [path: string, limit: number | undefined, content: OutboundContent])[] = [
  ["text", 4096, { kind: "text", text: x(4097) }],
  ["text", undefined, { kind: "text", text: " \n" }],
  ["text", 1024, { kind: "buttons", text: x(1025), buttons: rows(1) }],
  ["footer", 60, { kind: "buttons", text: "t", buttons: rows(1), footer: x(61) }],
  ["footer", undefined, { kind: "buttons", text: "t", buttons: rows(1), footer: "" }],
  ["buttons", 3, { kind: "buttons", text: "t", buttons: rows(4) }],
  ["buttons", undefined, { kind: "buttons", text: "t", buttons: [] }],
  ["buttons[0].title", 20, { kind: "buttons", text: "t", buttons: [{ id: "a", title: x(21) }] }],
  ["buttons[0].id", 256, { kind: "buttons", text: "t", buttons: [{ id: x(257), title: "t" }] }],
  ["text", 4096, { ...list, text: x(4097), rows: rows(1) }],
  ["button", 20, { ...list, button: x(21), rows: rows(1) }],
  ["rows", 10, { ...list, rows: rows(11) }],
  ["rows[0].title", 24, { ...list, rows: [{ id: "a", title: x(25) }] }],
  ["rows[0].id", 200, { ...list, rows: [{ id: x(201), title: "t" }] }],
  ["rows[0].description", 72, { ...list, rows: [{ id: "a", title: "t", description: x(73) }] }],
  ["rows[1].id", undefined, { ...list, rows: [...rows(1), { id: "r0", title: "other" }] }],
  ["caption", 1024, { kind: "media", media: "image", source: { id: "1" }, caption: x(1025) }],
  ["caption", undefined, { kind: "media", media: "audio", source: { id: "1" }, caption: "c" }],
  ["filename", undefined, { kind: "media", media: "image", source: { id: "1" }, filename: "f" }],
  ["source.id", undefined, { kind: "media", media: "image", source: { id: "../1" } }],
  ["source.link", undefined, { kind: "media", media: "image", source: { link: "file:///etc/passwd" } }],
  ["latitude", 90, { kind: "location", latitude: Number.NaN, longitude: 0 }],
  ["longitude", 180, { kind: "location", latitude: 0, longitude: 181 }],
  ["name", 1000, { kind: "location", latitude: 0, longitude: 0, name: x(1001) }],
  ["filename", 240, { kind: "media", media: "document", source: { id: "1" }, filename: x(241) }],
  ["contacts[0].name.formatted_name", undefined, contact({ first_name: "A" })],
  ["contacts[0].name", undefined, contact({ formatted_name: "A B" })],
  ["emoji", 1, { kind: "reaction", messageId: "m", emoji: "👍👍" }],
  ["emoji", 1, { kind: "reaction", messageId: "m", emoji: "a" }],
  ["text", 1024, { kind: "locationRequest", text: x(1025) }],
  ["label", 20, { kind: "link", text: "t", label: x(21), url: "https://a.example" }],
  ["url", undefined, { kind: "link", text: "t", label: "l", url: "a.example" }],
  ["name", 512, { kind: "template", name: "Visit!", language: "en", components: [] }],
  ["language", undefined, { kind: "template", name: "n", language: "English", components: [] }],
  ["components[0]", undefined, template([{}])],
  ["components[0].parameters[0].text", undefined, value("two\nlines")],
  ["components[0].parameters[0].text", undefined, value("five     spaces")],
  ["components[0].parameters[0].text", 1024, value(x(1025))],
  ["components[0].sub_type", undefined, template([{ type: "button", index: 0 }])],
  ["components[0].index", 9, template([{ type: "button", sub_type: "url", index: 10 }])],
  ["components[0].parameters[0].coupon_code", 20, parameter({ type: "coupon_code", coupon_code: x(21) })],
  ["components[0].parameters[0].payload", undefined, parameter({ type: "payload", payload: "" })],
  ["components[0].parameters[0].action", undefined, parameter({ type: "action" })],
  [
    "components[0].parameters[0].limited_time_offer.expiration_time_ms",
    undefined,
    parameter({ type: "limited_time_offer", limited_time_offer: { expiration_time_ms: "soon" } }),
  ],
  ["components[0].cards", 10, template([{ type: "carousel", cards: small(11) }])],
  ["components[0].cards", undefined, template([{ type: "carousel" }])],
  ["components[0].cards[0].card_index", undefined, template([{ type: "carousel", cards: [{ card_index: 1 }] }])],
  [
    "components[0].cards[1].components[0].parameters[0].text",
    undefined,
    template([{ type: "carousel", cards: [...small(1), { card_index: 1, components: value("a\tb").components }] }]),
  ],
  ["header.text", 60, buttonsOf({ kind: "text", text: x(61) })],
  ["header.text", undefined, buttonsOf({ kind: "text", text: "" })],
  ["header.source.id", undefined, buttonsOf({ kind: "media", media: "image", source: { id: "a" } })],
  ["header.filename", undefined, buttonsOf({ kind: "media", media: "video", source: { id: "1" }, filename: "f" })],
  ["header.text", 60, { ...list, rows: rows(1), header: { kind: "text", text: x(61) } }],
  ["footer", 60, { kind: "link", text: "t", label: "l", url: "https://a.example", footer: x(61) }],
  ["buttons[0].title", 20, { kind: "buttons", text: "t", buttons: [{ id: "a", title: `${"😀".repeat(10)}!` }] }],
  ["rows[0].section", 24, listOf(below(x(25)))],
  ["rows[1].section", undefined, listOf(below("a"), { id: "b", title: "t" })],
  ["rows", 10, listOf(...Array.from({ length: 11 }, (_, at) => below(`s${at}`)))],
  ["voice", undefined, { kind: "media", media: "video", source: { id: "1" }, voice: true }],
  ["text", 1024, { kind: "contactRequest", text: x(1025) }],
  ["text", undefined, { kind: "contactRequest", text: "" }],
  ["label", 30, form({ label: x(31) })],
  ["label", undefined, form({ label: "" })],
  ["form.id", undefined, form({ form: { id: "intake" } })],
  ["form.name", undefined, form({ form: { name: "" } })],
  ["header.text", 60, form({ header: { kind: "text", text: x(61) } })],
  ["first.screen", undefined, form({ first: { screen: "" } })],
  ["first.values", 65_536, form({ first: { screen: "S", values: { long: x(70_000) } } })],
  ["first", undefined, form({ first: { screen: "S" }, asksServer: true })],
  ["cards", undefined, carousel(card())],
  ["cards", undefined, carousel()],
  ["cards", 10, carousel(...Array.from({ length: 11 }, () => card()))],
  ["cards[1].text", 160, carousel(card(), card({ text: x(161) }))],
  ["cards[0].text", 2, carousel(card({ text: "a\nb\nc\nd" }), card())],
  ["cards[1].media", undefined, carousel(card(), card({ media: "video" }))],
  ["cards[1]", undefined, carousel(card(), answering("a"))],
  ["cards[1]", undefined, carousel(answering("a"), answering("b", "c"))],
  ["cards[1].buttons", undefined, carousel(answering("a"), answering("a"))],
  ["cards[0].buttons[0].title", 20, carousel(answering(x(21)), answering("b"))],
  ["cards[0].link.label", 20, carousel(card({ link: { label: x(21), url: "https://a.example" } }), card())],
  ["text", 1024, { kind: "callRequest", text: x(1025) }],
  ["label", 20, call({ label: x(21) })],
  ["minutes", 43_200, call({ minutes: 43_201 })],
  ["minutes", 43_200, call({ minutes: 0 })],
  ["payload", 512, call({ payload: x(513) })],
  ["productId", undefined, { kind: "product", catalogId: "1", productId: "" }],
  ["sections", 30, products({ title: "a", products: ids(16) }, { title: "b", products: ids(15) })],
  ["sections", undefined, products()],
  ["sections[0].title", 24, products({ title: x(25), products: ids(1) })],
  ["sections[1].products", undefined, products({ title: "a", products: ids(1) }, { title: "b", products: [] })],
  ["footer", 60, { kind: "catalogue", text: "t", footer: x(61) }],
  ["country", undefined, { kind: "addressRequest", text: "t", country: "KE" as "IN" }],
  ["values.name", 200, { kind: "addressRequest", text: "t", country: "IN", values: { name: x(201) } }],
  ["type", undefined, { kind: "other", type: "../x", body: {} }],
  ["body", 65_536, { kind: "other", type: "t", body: { long: x(70_000) } }],
];

test.each(refused)("%s passes its limit of %s", (path, limit, content) => {
  const problems = checkOutbound(content);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.path).toBe(path);
  expect(problems[0]?.limit).toBe(limit);
});

test.each<OutboundContent>([
  { kind: "text", text: x(4096) },
  { kind: "buttons", text: x(1024), buttons: [{ id: x(256), title: x(20) }], footer: x(60) },
  { ...list, text: x(4096), button: x(20), rows: [...rows(9), { id: x(200), title: x(24), description: x(72) }] },
  buttonsOf({ kind: "text", text: "😀".repeat(30) }, [{ id: "a", title: "😀".repeat(10) }]),
  listOf(...Array.from({ length: 10 }, (_, at) => below(`${at}${x(23)}`))),
  { kind: "media", media: "audio", source: { link: "https://a.example/v.ogg" }, voice: true },
  { kind: "contactRequest", text: x(1024) },
  form({ label: "😀".repeat(15), header: { kind: "text", text: x(60) }, footer: x(60) }),
  carousel(...Array.from({ length: 10 }, () => card({ text: `${x(79)}\n${x(79)}\n` }))),
  carousel(answering("a", x(20)), answering("b", x(19))),
  { kind: "callRequest", text: x(1024) },
  parameter({ type: "coupon_code", coupon_code: x(20) }),
  template([{ type: "carousel", cards: small(10) }]),
  template([{ type: "button", sub_type: "flow", index: "9" }]),
  call({ label: x(20), minutes: 43_200, payload: x(512) }),
  products(...Array.from({ length: 10 }, () => ({ title: x(24), products: ids(3) }))),
  { kind: "product", catalogId: "1", productId: "kit" },
  { kind: "catalogue", text: x(1024), footer: x(60) },
  { kind: "addressRequest", text: x(1024), country: "IN" },
  { kind: "reaction", messageId: "m", emoji: "" },
  { kind: "reaction", messageId: "m", emoji: "👨‍👩‍👧" },
  value(`four    spaces${x(1000)}`),
])("exactly the limit is allowed", (content) => {
  expect(checkOutbound(content)).toEqual([]);
});

test("what nests without end is refused by its place, and never thrown", () => {
  let endless: unknown = "x";
  for (let depth = 0; depth < 50_000; depth++) endless = [{ type: "carousel", cards: [{ components: endless }] }];
  const named = { name: { formatted_name: "A B", first_name: "A" }, endless };
  const contents: readonly OutboundContent[] = [
    template(endless as unknown[]),
    { kind: "contacts", contacts: [named] },
    form({ first: { screen: "S", values: { endless } } }),
    { kind: "other", type: "t", body: { endless } },
  ];
  expect(contents.flatMap(checkOutbound).map(({ path }) => path)).toEqual([
    "components",
    "contacts",
    "first.values",
    "body",
  ]);
});

test("a problem says how much must go", () => {
  const [problem] = checkOutbound({ kind: "text", text: x(4100) });
  expect(problem?.message).toBe("This has 4100 characters, and WhatsApp allows 4096: shorten it by 4.");
});
