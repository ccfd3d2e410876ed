import { setTimeout } from "node:timers/promises";
import type { OutboundContent } from "@hotline/core/model/message.ts";
import { checkTemplateValues, templateShown } from "@hotline/core/whatsapp/index.ts";
import type { LookedUp, MessageTemplate } from "../../../jobs/media/media.ts";
import { readSendingNumber } from "../../../store/rest/recipients.ts";
import type { Context } from "../../context.ts";
import { because, invalid } from "../../errors.ts";
import { phoneOf } from "../../phone.ts";
import type { whom } from "./recipient.ts";

/** A program waits for its answer: neither the words for the team nor an early refusal are worth more. */
const patienceMs = 3_000;
/** A sentence names no more of them: an account may have thousands. */
const mostNamed = 20;

interface Looked {
  /** With what the person will read. */
  readonly content: OutboundContent;
  /** Why WhatsApp would not take it. */
  readonly refused?: Error;
}

/** What a program sends, beside the account's templates where they are known soon; WhatsApp decides alone where they are not. */
export async function lookedUp(
  content: OutboundContent,
  { contactId, phone, numberId }: { readonly [K in keyof typeof whom]?: string | undefined },
  context: Context,
): Promise<Looked> {
  const { media } = context.house;
  if (content.kind !== "template" || media === undefined) return { content };
  const to = {
    contactId: contactId ?? null,
    numberId: numberId ?? null,
    phone: phone === undefined ? null : phoneOf(phone),
  };
  const number = await context.walled((tx) => readSendingNumber(tx, context.viewer.organisationId, to));
  if (number === null) return { content };
  const { name, language, components } = content;
  const looking = media.lookUp(number, name, language).catch(() => null);
  const looked = await Promise.race([looking, setTimeout(patienceMs, null, { ref: false })]);
  if (looked === null) return { content };
  if (looked.found === undefined) return { content, refused: notThere(looked, name, language) };
  const { form } = looked.found;
  const [problem] = checkTemplateValues(form, components);
  if (problem) return { content, refused: invalid(`content.${problem.path}: ${problem.message}`) };
  return { content: { ...content, shown: templateShown(form, components) } };
}

function notThere({ all }: LookedUp, name: string, language: string): Error {
  const languages = all.filter((one) => one.name === name).map((one) => one.language);
  if (languages.length > 0) return because("TEMPLATE_LANGUAGE", { name, language, languages: named(languages) });
  return because("TEMPLATE_UNKNOWN", { name, names: named(all.map(nameOf)) });
}

const nameOf = ({ name }: MessageTemplate): string => name;

function named(names: readonly string[]): string {
  const distinct = [...new Set(names)].sort();
  const more = distinct.length > mostNamed ? ["…"] : [];
  return [...distinct.slice(0, mostNamed), ...more].join(", ") || "none";
}
