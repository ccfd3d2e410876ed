import { setTimeout } from "node:timers/promises";
import type { OutboundContent } from "@hotline/core/model/message.ts";
import { templateComponents, templateText, templateValues } from "@hotline/core/whatsapp/index.ts";
import type { MessageTemplate } from "../../jobs/media/media.ts";
import { readNumber } from "../../store/inbox/number.ts";
import { describe } from "../../telemetry/log.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { QueryResolvers, TemplateInput } from "../generated/resolvers.ts";

/** Templates as WhatsApp has them now: what was approved a minute ago is there. */
export const messageTemplates: NonNullable<QueryResolvers["messageTemplates"]> = async (_, { numberId }, context) => {
  const number = await context.walled((tx) => readNumber(tx, context.viewer.organisationId, numberId));
  if (!number) throw notFound("This number");
  const { media } = context.house;
  if (!media) throw because("NO_WHATSAPP_HERE");
  return (await media.templates()).map(seen);
};

function seen({ name, language, category, form }: MessageTemplate) {
  const { header, body, footer, buttons, needsMore } = form;
  const places = form.places.map(({ part, name: place, example }) => ({ part: parts[part], name: place, example }));
  return { ...{ name, language, category, header, footer, places, needsMore }, text: body, buttons: [...buttons] };
}

const parts = { header: "HEADER", body: "TEXT", button: "BUTTON" } as const;

/** What somebody chose and filled in, as it is sent and as the team sees it afterwards. */
export async function contentOfTemplate(
  { name, language, values }: TemplateInput,
  { house, log }: Context,
): Promise<OutboundContent> {
  const chosen = await house.media?.template(name, language).catch((error: unknown) => {
    // WhatsApp does not answer now; the message waits for it like all others.
    log.warn(describe(error), "a template could not be looked up");
    return undefined;
  });
  if (chosen === undefined) {
    // Nobody here knows the account that it is of: WhatsApp decides, with the values as they were given.
    const parameters = values.map((text) => ({ type: "text", text }));
    return { kind: "template", name, language, components: values.length === 0 ? [] : [{ type: "body", parameters }] };
  }
  if (chosen.form.needsMore) throw because("NO_TEMPLATE", { name });
  const { form } = chosen;
  if (form.places.length !== values.length) throw because("TEMPLATE_VALUES", { count: form.places.length });
  const components = templateComponents(form, values);
  return { kind: "template", name, language, components, shown: templateText(form, values) };
}

/** A program waits for its answer: the words for the team are not worth more. */
const patienceMs = 3_000;

/** What a program sends, with what the person will read where that can be known soon. */
export async function withShown(content: OutboundContent, { house }: Context): Promise<OutboundContent> {
  if (content.kind !== "template" || house.media === undefined) return content;
  const { name, language, components } = content;
  const looked = house.media.template(name, language).catch(() => undefined);
  const chosen = await Promise.race([looked, setTimeout(patienceMs, undefined, { ref: false })]);
  if (chosen === undefined) return content;
  return { ...content, shown: templateText(chosen.form, templateValues(chosen.form, components)) };
}
