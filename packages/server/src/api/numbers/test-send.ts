import { audit } from "../../store/audit.ts";
import { findOrAddContact } from "../../store/contacts/resolve-contact.ts";
import { sendAsOperator } from "../../store/inbox/send.ts";
import { readNumbers } from "../../store/number-settings.ts";
import { newUuid } from "../../store/uuid.ts";
import { because, notFound } from "../errors.ts";
import type { MutationResolvers } from "../generated/resolvers.ts";
import { phoneOf } from "../phone.ts";

/** An ordinary message on the ordinary way, so that what it shows is true of every other. */
export const testSend: NonNullable<MutationResolvers["testSend"]> = async (_, { numberId, to, text }, context) => {
  const { organisationId, memberId } = context.viewer;
  const phone = phoneOf(to);
  if (text.trim() === "" || text.length > 1000) throw because("TEST_TEXT");
  const [contactId, messageId] = await context.walled(async (tx) => {
    const [number] = await readNumbers(tx, organisationId, numberId);
    if (!number) throw notFound("This number");
    if (number.retiredAt) throw because("NUMBER_RETIRED");
    const contactId = await findOrAddContact(tx, organisationId, phone);
    const content = { kind: "text", text } as const;
    const message = {
      clientId: newUuid(),
      organisationId,
      contactId,
      numberId,
      author: memberId,
      content,
      replyTo: null,
    };
    const sent = await sendAsOperator(tx, message);
    if (sent.kind === "taken") throw notFound("This message");
    await audit(tx, context.viewer, "number.testSent", numberId, { messageId: sent.id });
    return [contactId, sent.id];
  });
  context.touch("conversation", [contactId]);
  return { contactId, messageId };
};
