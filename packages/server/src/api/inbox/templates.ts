import type { OutboundContent } from "@hotline/core/model/message.ts";
import {
  type TemplateForm,
  type TemplateLack,
  templateComponents,
  templateText,
} from "@hotline/core/whatsapp/index.ts";
import type { MessageTemplate } from "../../jobs/media/media.ts";
import type { UploadRow } from "../../store/inbox/files.ts";
import { readNumber } from "../../store/inbox/number.ts";
import { describe } from "../../telemetry/log.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { QueryResolvers, TemplateInput } from "../generated/resolvers.ts";
import { mediaKindOf } from "./media-kind.ts";

/** Templates as WhatsApp has them now: what was approved a minute ago is there. */
export const messageTemplates: NonNullable<QueryResolvers["messageTemplates"]> = async (_, { numberId }, context) => {
  const number = await context.walled((tx) => readNumber(tx, context.viewer.organisationId, numberId));
  if (!number) throw notFound("This number");
  const { media } = context.house;
  if (!media) throw because("NO_WHATSAPP_HERE");
  return (await media.templates(number.phoneNumberId)).map(seen);
};

function seen({ name, language, category, form }: MessageTemplate) {
  const { header, body, footer, buttons } = form;
  const media = form.media === null ? null : mediaKinds[form.media];
  const places = form.places.map(({ part, name: place, example }) => ({ part: parts[part], name: place, example }));
  return {
    name,
    language,
    category,
    header,
    media,
    footer,
    places,
    lacks: form.lacks === null ? null : lacks[form.lacks],
    text: body,
    buttons: [...buttons],
  };
}

const parts = {
  header: "HEADER",
  body: "TEXT",
  button: "BUTTON",
  code: "CODE",
  coupon: "COUPON",
  map: "MAP",
  offer: "OFFER",
} as const;
const lacks = {
  cards: "CARDS",
  catalogue: "CATALOGUE",
  other: "OTHER",
} as const satisfies Record<TemplateLack, string>;
const mediaKinds = { image: "IMAGE", video: "VIDEO", document: "DOCUMENT" } as const;

/** What somebody chose and filled in, as it is sent and as the team sees it afterwards. */
export async function contentOfTemplate(
  { name, language, values }: TemplateInput,
  file: UploadRow | null,
  phoneNumberId: string,
  { house, log }: Context,
): Promise<OutboundContent> {
  const chosen = await house.media?.template(phoneNumberId, name, language).catch((error: unknown) => {
    // WhatsApp does not answer now; the message waits for it like all others.
    log.warn(describe(error), "a template could not be looked up");
    return undefined;
  });
  // Nobody here knows the account that it is of: WhatsApp decides, with the values as they were given.
  if (chosen === undefined) return { kind: "template", name, language, components: unknownComponents(values, file) };
  if (chosen.form.lacks !== null) throw because("NO_TEMPLATE", { name });
  const { form } = chosen;
  if (form.places.length !== values.length) throw because("TEMPLATE_VALUES", { count: form.places.length });
  if (!isOnMap(form, values)) throw because("TEMPLATE_MAP");
  const components = templateComponents(form, values, fileFor(form, file));
  return { kind: "template", name, language, components, shown: templateText(form, values) };
}

/** WhatsApp would say so later, of a message that has gone. */
function isOnMap({ places }: TemplateForm, values: readonly string[]): boolean {
  const most: Readonly<Record<string, number>> = { latitude: 90, longitude: 180 };
  return places.every(({ part, name }, index) => {
    const [value, limit] = [values[index] ?? "", part === "map" ? most[name] : undefined];
    return limit === undefined || (value.trim() !== "" && Math.abs(Number(value)) <= limit);
  });
}

function fileFor({ media }: TemplateForm, file: UploadRow | null) {
  if (media !== (file && mediaKindOf(file.mime))) throw because("TEMPLATE_FILE");
  return file ? sent(file) : undefined;
}

const sent = ({ whatsappId, name }: UploadRow) => ({ id: whatsappId, ...(name !== null && { filename: name }) });

function unknownComponents(values: readonly string[], file: UploadRow | null): readonly unknown[] {
  const places = values.map((_, index) => ({ part: "body" as const, name: String(index + 1), example: "" }));
  const kind = file && mediaKindOf(file.mime);
  const media = kind === "image" || kind === "video" || kind === "document" ? kind : null;
  const form = {
    media,
    places,
    header: "",
    body: "",
    footer: "",
    buttons: [],
    quickReplies: [],
    actions: [],
    cards: [],
    lacks: null,
  };
  return templateComponents(form, values, file ? sent(file) : undefined);
}
