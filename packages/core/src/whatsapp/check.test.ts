import { expect, test } from "vitest";
import type { OutboundContent } from "../model/message.ts";
import { checkOutbound } from "./check.ts";

const x = (count: number): string => "x".repeat(count);
const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `r${index}`, title: `R${index}` }));
const list = { kind: "list", text: "t", button: "b" } as const;
const card = (name: unknown): OutboundContent => ({ kind: "contacts", contacts: [{ name }] });
const template = (components: readonly unknown[]): OutboundContent => {
  return { kind: "template", name: "n", language: "en", components };
};
const value = (text: string) => template([{ type: "body", parameters: [{ type: "text", text }] }]);

const refused: readonly (readonly [path: string, limit: number | undefined, content: OutboundContent])[] = [
  ["text", 4096, { kind: "text", text: x(4097) }],
  ["text", undefined, { kind: "text", text: " \n" }],
  ["text", 1024, { kind: "buttons", text: x(1025), buttons: rows(1) }],
  ["footer", 60, { kind: "buttons", text: "t", buttons: rows(1), footer: x(61) }],
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
  ["contacts[0].name.formatted_name", undefined, card({ first_name: "A" })],
  ["contacts[0].name", undefined, card({ formatted_name: "A B" })],
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
  { kind: "reaction", messageId: "m", emoji: "" },
  { kind: "reaction", messageId: "m", emoji: "👨‍👩‍👧" },
  value(`four    spaces${x(1000)}`),
])("exactly the limit is allowed", (content) => {
  expect(checkOutbound(content)).toEqual([]);
});

test("a problem says how much must go", () => {
  const [problem] = checkOutbound({ kind: "text", text: x(4100) });
  expect(problem?.message).toBe("This has 4100 characters, and WhatsApp allows 4096: shorten it by 4.");
});
