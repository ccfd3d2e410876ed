import { idOf } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { audit } from "../../store/audit.ts";
import { findOrAddContact } from "../../store/contacts/resolve-contact.ts";
import { sendAsOperator } from "../../store/inbox/send.ts";
import { readNumbers } from "../../store/number-settings.ts";
import { newUuid } from "../../store/uuid.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { MutationResolvers } from "../generated/resolvers.ts";
import { doneOnce } from "../once.ts";
import { phoneOf } from "../phone.ts";

/** An ordinary message on the ordinary way, so that what it shows is true of every other. */
export const testSend: NonNullable<MutationResolvers["testSend"]> = async (_, given, context) => {
  const sent = await context.walled((tx) => doneOnce(tx, context, "testSend", given, () => queue(tx, context, given)));
  context.touch("conversation", [sent.contactId]);
  return sent;
};

async function queue(
  tx: pg.PoolClient,
  context: Context,
  { numberId, to, text }: { readonly numberId: string; readonly to: string; readonly text: string },
) {
  const { organisationId, memberId: author } = context.viewer;
  const phone = phoneOf(to);
  if (text.trim() === "" || text.length > 1000) throw because("TEST_TEXT");
  const [number] = await readNumbers(tx, organisationId, numberId);
  if (!number) throw notFound("This number");
  if (number.retiredAt) throw because("NUMBER_RETIRED");
  const contactId = await findOrAddContact(tx, organisationId, phone);
  const whom = { organisationId, contactId, numberId: idOf<"number">(numberId) };
  const content = { kind: "text", text } as const;
  const sent = await sendAsOperator(tx, { clientId: newUuid(), ...whom, author, content, replyTo: null });
  if (sent.kind === "taken") throw notFound("This message");
  await audit(tx, context.viewer, "number.testSent", numberId, { messageId: sent.id });
  return { contactId, messageId: sent.id };
}
