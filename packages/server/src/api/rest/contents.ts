import type { OutboundKind } from "@hotline/core/model/outbound.ts";
import { limits } from "@hotline/core/whatsapp/index.ts";
import { z } from "zod";
import { id } from "./endpoint.ts";

/**
 * What a program may say: one shape for each kind, with an example. Limits are written into the description alone: core
 * checks them, and says by how much a text is too long.
 */

const words = (most: number) => z.string().meta({ maxLength: most });
const several = <T extends z.ZodType>(item: T, most: number) => z.array(item).meta({ maxItems: most });
const body = words(limits.body);
const footer = words(limits.footer).exactOptional();
const source = z.strictObject({ link: z.url({ protocol: /^https?$/ }).meta({ maxLength: limits.link }) });
const foreign = words(limits.foreignId);
const place = words(limits.placeWords).exactOptional();
const label = words(limits.linkLabel);

const line = z.strictObject({ kind: z.literal("text"), text: words(limits.header) });
const fileAbove = z.strictObject({
  kind: z.literal("media"),
  media: z.enum(["image", "video", "document"]),
  source,
  filename: words(limits.fileName).exactOptional(),
});
const header = z.discriminatedUnion("kind", [line, fileAbove]).exactOptional().describe("Stands above the text.");
const button = z.strictObject({
  id: words(limits.buttonId).describe("Made by you: it comes back in `content.id` of the message when it is tapped."),
  title: words(limits.buttonTitle),
});
const row = z.strictObject({
  id: words(limits.rowId).describe("As that of a button."),
  title: words(limits.rowTitle),
  description: words(limits.rowDescription).exactOptional(),
  section: words(limits.sectionTitle)
    .exactOptional()
    .describe(
      "The title above it; rows that follow each other with the same one stand together. All have one, or none.",
    ),
});
const link = z.strictObject({ label, url: z.string() });
const picture = { media: z.enum(["image", "video"]), source, text: words(limits.cardText).exactOptional() };
const card = z.union(
  [z.strictObject({ ...picture, link }), z.strictObject({ ...picture, buttons: several(button, limits.buttons) })],
  { error: "has a link or buttons" },
);
const section = z.strictObject({ title: words(limits.sectionTitle), products: several(foreign, limits.products) });
const values = z.record(z.string(), z.unknown());
const form = z.union([z.strictObject({ id: z.string() }), z.strictObject({ name: foreign })], {
  error: "has an id or a name",
});
const vcard = z.looseObject({ name: z.looseObject({ formatted_name: z.string() }) });

const here = { link: "https://example.org/clinic.jpg" };
const way = { label: "Show the way", url: "https://example.org/clinic" };

const kind = <K extends Exclude<OutboundKind, "other">, S extends z.ZodRawShape>(name: K, shape: S, example: object) =>
  z.strictObject({ kind: z.literal(name), ...shape }).meta({ title: name, examples: [{ kind: name, ...example }] });

const contents = [
  kind("text", { text: words(limits.text) }, { text: "Your results are here." }),
  kind(
    "buttons",
    { header, text: body, buttons: several(button, limits.buttons), footer },
    { text: "Can you come on Monday?", buttons: [{ id: "visit-4711:yes", title: "Yes" }], footer: "Mzansi Clinic" },
  ),
  kind(
    "list",
    {
      header: line.exactOptional(),
      text: words(limits.listBody),
      button: words(limits.listButton).describe("Opens the list."),
      rows: several(row, limits.rows),
      footer,
    },
    {
      text: "When can you come?",
      button: "Choose a time",
      rows: [
        { id: "mon-9", title: "9:00", section: "Monday" },
        { id: "tue-9", title: "9:00", section: "Tuesday" },
      ],
    },
  ),
  kind(
    "media",
    {
      media: z.enum(["image", "video", "audio", "document", "sticker"]),
      source,
      caption: words(limits.caption).exactOptional(),
      filename: words(limits.fileName).exactOptional(),
      voice: z
        .boolean()
        .exactOptional()
        .describe("Shows an audio as a voice message: one in OGG with OPUS, or WhatsApp refuses it."),
    },
    { media: "audio", source: { link: "https://example.org/hello.ogg" }, voice: true },
  ),
  kind(
    "location",
    {
      latitude: z.number(),
      longitude: z.number(),
      name: place,
      address: place,
    },
    { latitude: -26.2041, longitude: 28.0473, name: "Mzansi Clinic", address: "12 Main Street" },
  ),
  kind(
    "contacts",
    { contacts: several(vcard, limits.contacts).describe("As WhatsApp has them.") },
    {
      contacts: [
        { name: { formatted_name: "Crisis line", first_name: "Crisis line" }, phones: [{ phone: "+27800000001" }] },
      ],
    },
  ),
  kind(
    "reaction",
    {
      messageId: id.describe("A message of this person, as `GET /api/v1/messages` has it."),
      emoji: z.string().describe("One emoji; empty takes it back."),
    },
    { messageId: "0198f3c2-7b1a-7c3e-9d52-6a0c5a1f7e10", emoji: "👍" },
  ),
  kind("locationRequest", { text: body }, { text: "Where are you?" }),
  kind("contactRequest", { text: body }, { text: "May we have your phone number?" }),
  kind("link", { header, text: body, ...link.shape, footer }, { text: "How to get here:", ...way }),
  kind(
    "formRequest",
    {
      header,
      text: body,
      footer,
      label: words(limits.formLabel).describe("Opens the form."),
      form: form.describe("A flow of WhatsApp Manager, by its id or its name."),
      token: foreign.exactOptional().describe("Comes back with the answer, as `flow_token`."),
      isDraft: z.boolean().exactOptional().describe("It is not published yet: only who made it can open it."),
      first: z
        .strictObject({ screen: foreign, values: values.exactOptional() })
        .exactOptional()
        .describe("The screen that it opens with, and what is known already."),
      asksServer: z.boolean().exactOptional().describe("The form's own server says what it opens with."),
    },
    { text: "Please tell us about you.", label: "Begin", form: { id: "1312345678901234" }, token: "case-4711" },
  ),
  kind(
    "carousel",
    {
      text: body,
      cards: several(card, limits.cards).describe("Two or more, with the same kind of file and of buttons."),
    },
    {
      text: "Two clinics near you",
      cards: [
        { media: "image", source: here, text: "Main Street", link: way },
        { media: "image", source: here, text: "Station Road", link: way },
      ],
    },
  ),
  kind("callRequest", { text: body.exactOptional() }, { text: "May our nurse call you?" }),
  kind(
    "callButton",
    {
      text: body,
      label,
      minutes: z.number().exactOptional().describe("How long the button works; seven days where this is left out."),
      payload: words(limits.callbackData).exactOptional().describe("Comes along with the call."),
    },
    { text: "Talk to a nurse now", label: "Call us", minutes: 60 },
  ),
  kind(
    "product",
    { catalogId: foreign, productId: foreign, text: body.exactOptional(), footer },
    { catalogId: "194836987003835", productId: "kit-07", text: "A test for home" },
  ),
  kind(
    "products",
    { header: line, text: body, footer, catalogId: foreign, sections: several(section, limits.sections) },
    {
      header: { kind: "text", text: "Tests" },
      text: "Free of charge",
      catalogId: "194836987003835",
      sections: [{ title: "For home", products: ["kit-07", "kit-08"] }],
    },
  ),
  kind(
    "catalogue",
    { text: body, footer, productId: foreign.exactOptional().describe("The one whose picture stands above the text.") },
    { text: "All that we give away" },
  ),
  kind(
    "addressRequest",
    { text: body, country: z.literal("IN"), values: z.record(z.string(), z.string()).exactOptional() },
    { text: "Where shall we send it?", country: "IN", values: { name: "Asha" } },
  ),
  kind(
    "template",
    {
      name: z.string().regex(/^[a-z0-9_]{1,512}$/),
      language: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/),
      components: z
        .array(values)
        .max(10)
        .default([])
        .describe("Its values, as WhatsApp takes them; cards, forms, offers and products, too."),
    },
    {
      name: "visit",
      language: "en",
      components: [{ type: "body", parameters: [{ type: "text", text: "Monday at 9:00" }] }],
    },
  ),
] as const;

export const content = z
  .discriminatedUnion("kind", contents)
  .describe("What to say. Outside of 24 hours after the person's last message only a template is sent.");
