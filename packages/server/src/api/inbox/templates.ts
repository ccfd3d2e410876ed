import { readNumber } from "../../store/inbox/number.ts";
import { because, notFound } from "../errors.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";

/** Templates as WhatsApp has them now: what was approved a minute ago is there. */
export const messageTemplates: NonNullable<QueryResolvers["messageTemplates"]> = async (_, { numberId }, context) => {
  const number = await context.walled((tx) => readNumber(tx, context.viewer.organisationId, numberId));
  if (!number) throw notFound("This number");
  const { media } = context.house;
  if (!media) throw because("NO_WHATSAPP_HERE");
  return media.templates();
};
