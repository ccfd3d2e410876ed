import type pg from "pg";
import { z } from "zod";
import { findOrAddContact } from "../../../store/contacts/resolve-contact.ts";
import { type Recipient, readRecipients } from "../../../store/rest/recipients.ts";
import type { Context } from "../../context.ts";
import { because, notFound } from "../../errors.ts";
import { phoneOf } from "../../phone.ts";
import { id, phone } from "../endpoint.ts";

/** Whom it is for: a contact that is known, or a phone number, whose contact is made where there is none. */
export const whom = { contactId: id.optional(), phone: phone.optional() };
const both = z.object(whom);

/** The contact, who has not opted out, with a number to write from. */
export async function recipientOf(
  tx: pg.PoolClient,
  { viewer }: Context,
  { contactId, phone: written }: z.output<typeof both>,
): Promise<Recipient & { readonly numberId: string }> {
  const { organisationId } = viewer;
  if ((contactId === undefined) === (written === undefined)) throw because("RECIPIENT");
  const wanted = contactId ?? (await findOrAddContact(tx, organisationId, phoneOf(written ?? "")));
  const [recipient] = await readRecipients(tx, organisationId, [wanted]);
  if (!recipient) throw notFound("This contact");
  const { numberId } = recipient;
  if (recipient.optedOut) throw because("OPTED_OUT");
  if (numberId === null) throw because("NO_NUMBER");
  return { ...recipient, numberId };
}
