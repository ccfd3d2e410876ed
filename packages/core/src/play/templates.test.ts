import { expect, test } from "vitest";
import type { MessageCreated } from "../flow/index.ts";
import { previewTemplate } from "../flow/templates.ts";
import { checkOutbound } from "../whatsapp/index.ts";
import { Templates } from "./templates.ts";

const visit = (language: string, body: string) => ({
  name: "visit",
  language,
  components: [
    { type: "HEADER", format: "TEXT", text: "Your visit, {{1}}" },
    { type: "BODY", text: body },
    { type: "FOOTER", text: "STOP ends this." },
    {
      type: "BUTTONS",
      buttons: [
        { type: "URL", text: "The way", url: "https://example.org/{{1}}" },
        { type: "QUICK_REPLY", text: "I come" },
      ],
    },
  ],
});

/** What a journey says by a template with these values, as it goes to WhatsApp. */
function said(templates: Templates, values: readonly string[], locales: readonly string[], name = "visit") {
  const template = templates.find({ name });
  const content = template && previewTemplate(template, undefined, locales, values);
  if (content === undefined) return undefined;
  const event: MessageCreated = { type: "msg_created", ...content };
  return { text: event.text, message: templates.message(event, "p") };
}

test("values go to the header, the text and the address of a button in this order, and quick replies bring back their question", () => {
  const templates = new Templates([visit("en", "On {{1}} at {{2}}")]);
  const { text, message } = said(templates, ["Ann", "Monday", "9:00", "soweto"], ["eng"]) ?? {};
  expect(text).toBe("Your visit, Ann\n\nOn Monday at 9:00\n\nSTOP ends this.");
  expect(message).toEqual({
    kind: "template",
    name: "visit",
    language: "en",
    shown: text,
    components: [
      { type: "header", parameters: [{ type: "text", text: "Ann" }] },
      {
        type: "body",
        parameters: [
          { type: "text", text: "Monday" },
          { type: "text", text: "9:00" },
        ],
      },
      { type: "button", sub_type: "url", index: "0", parameters: [{ type: "text", text: "soweto" }] },
      { type: "button", sub_type: "quick_reply", index: "1", parameters: [{ type: "payload", payload: "p:1" }] },
    ],
  });
  expect(message && checkOutbound(message)).toEqual([]);
});

test("the best of a template's languages is taken, by the code that WhatsApp has for it", () => {
  const templates = new Templates([visit("en_GB", "On {{1}}"), visit("pt_BR", "Em {{1}}"), visit("zu", "Ngo {{1}}")]);
  const languageFor = (...locales: string[]) => said(templates, [], locales)?.message;
  expect(languageFor("zul")).toMatchObject({ language: "zu" });
  expect(languageFor("por-MZ", "eng")).toMatchObject({ language: "pt_BR" });
  expect(languageFor("xho")).toMatchObject({ language: "en_GB" });
});

test("what WhatsApp refuses in a value is put right: nothing at all, new lines, rows of spaces", () => {
  const templates = new Templates([
    { name: "hi", language: "en", components: [{ type: "BODY", text: "Hi {{name}} {{2}}" }] },
  ]);
  const message = said(templates, ["", " a\n\tb      c "], ["eng"], "hi")?.message;
  expect(message && checkOutbound(message)).toEqual([]);
  expect(message).toMatchObject({ shown: "Hi – a b c" });
});

test("what a journey cannot fill in is not offered to it, and names may be written in capitals", () => {
  const picture = { type: "HEADER", format: "IMAGE" };
  const templates = new Templates([
    { name: "picture", language: "en", components: [picture, { type: "BODY", text: "Look" }] },
    { name: "plain", language: "en", components: [{ type: "BODY", text: "Look" }] },
    { name: "odd", language: "en", components: [null, "x", { type: "BODY", text: 7 }] },
  ]);
  expect(templates.find({ name: "picture" })).toBeUndefined();
  expect(templates.find({ name: "none" })).toBeUndefined();
  expect(templates.find({ name: "PLAIN" })).toMatchObject({ name: "plain" });
});
