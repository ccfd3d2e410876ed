import fc from "fast-check";
import { expect, test } from "vitest";
import { checkOutbound } from "./check.ts";
import { parseChoiceId } from "./choice-id.ts";
import { planReply } from "./plan.ts";

const options = { choiceIdPrefix: "q7", listLabel: "Choose" };

function plan(text: string, replies: readonly string[] = [], attachments: readonly string[] = []) {
  return planReply({ text, attachments, quickReplies: replies.map((reply) => ({ text: reply })) }, options);
}

const numbers = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Topic ${index + 1}`);

test("a plain text is one text", () => {
  expect(plan("Hello")).toEqual([{ kind: "text", text: "Hello", previewUrl: false }]);
});

test("up to three short replies become buttons with our own ids", () => {
  const buttons = [
    { id: "q7:0", title: "Yes" },
    { id: "q7:1", title: "No" },
  ];
  expect(plan("Sure?", ["Yes", "No"])).toEqual([{ kind: "buttons", text: "Sure?", buttons }]);
});

test.each([4, 10])("%i replies become a list", (count) => {
  const [list] = plan("Topics", numbers(count));
  expect(list).toMatchObject({ kind: "list", text: "Topics", button: "Choose" });
  expect(list?.kind === "list" && list.rows.length).toBe(count);
});

test("more than ten replies become numbers in the text", () => {
  const [only] = plan("Topics", numbers(11));
  expect(only?.kind === "text" && only.text.endsWith("10. Topic 10\n11. Topic 11")).toBe(true);
});

test("a title too long for a row is cut, and stands whole below it", () => {
  const [list] = plan("Which?", ["Sexual and reproductive health", "B"]);
  const row = { id: "q7:0", title: "Sexual and reproductive…", description: "Sexual and reproductive health" };
  expect(list).toMatchObject({ kind: "list", rows: [row, { id: "q7:1", title: "B" }] });
});

test("a title too long for anything becomes a numbered line", () => {
  const long = "a very long answer ".repeat(5).trim();
  expect(plan("Which?", [long, "B"])).toMatchObject([{ kind: "text", text: `Which?\n\n1. ${long}\n2. B` }]);
});

test("replies with descriptions become a list that shows them", () => {
  const quickReplies = [{ text: "Test", description: "Where and when" }];
  const [list] = planReply({ text: "?", attachments: [], quickReplies }, options);
  expect(list).toMatchObject({ kind: "list", rows: [{ id: "q7:0", title: "Test", description: "Where and when" }] });
});

test("two equal replies do not become buttons, which WhatsApp would refuse", () => {
  expect(plan("?", ["Same", "Same"])[0]?.kind).toBe("list");
});

test("a long text goes ahead, and its last part carries the buttons", () => {
  const text = "A sentence of the guide. ".repeat(100);
  const [first, last, ...rest] = plan(text, ["Menu"]);
  expect(rest).toEqual([]);
  expect([first?.kind, last?.kind]).toEqual(["text", "buttons"]);
  const said = [first, last].map((part) => (part !== undefined && "text" in part ? part.text : "")).join("");
  expect(said).toBe(text);
});

test("the text is the caption of a single picture, and a text of its own beside several", () => {
  const picture = { kind: "media", media: "image", source: { link: "https://a.example/x.jpg" } };
  expect(plan("Look", [], ["image/jpeg:https://a.example/x.jpg"])).toEqual([{ ...picture, caption: "Look" }]);
  const two = plan("Look", [], ["image:https://a.example/x.jpg", "audio:https://a.example/x.mp3"]);
  expect(two.map((part) => part.kind)).toEqual(["media", "media", "text"]);
});

test("a document keeps the name of its file", () => {
  const [document] = plan("", [], ["application/pdf:https://a.example/f/my%20card.pdf?v=1"]);
  expect(document).toMatchObject({ kind: "media", media: "document", filename: "my card.pdf" });
});

test("an attachment of no known kind is sent as the text that it is", () => {
  expect(plan("", [], ["ftp://a.example"])).toMatchObject([{ kind: "text", text: "ftp://a.example" }]);
});

test("nothing said plans nothing", () => {
  expect(plan("  ")).toEqual([]);
});

test("whatever an author writes, what is planned may be sent", () => {
  const text = fc.string({
    unit: fc.oneof(fc.constant("word. "), fc.string({ unit: "grapheme", maxLength: 3 })),
    maxLength: 900,
  });
  const reply = fc.record({
    text: fc.string({ unit: "grapheme", maxLength: 90 }),
    description: fc.string({ maxLength: 90 }),
  });
  fc.assert(
    fc.property(text, fc.array(reply, { maxLength: 12 }), (text, quickReplies) => {
      const parts = planReply({ text, attachments: [], quickReplies }, options);
      expect(parts.flatMap(checkOutbound)).toEqual([]);
    }),
  );
});

test("a choice's id comes apart again, and a foreign one does not", () => {
  expect(parseChoiceId("0190-ab:c:12")).toEqual({ prefix: "0190-ab:c", index: 12 });
  expect(["menu", "x:", ":1", "x:-1", "x:01", "x:1e9"].map(parseChoiceId)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});
