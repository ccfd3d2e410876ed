import { idOf, type NumberId, type OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { z } from "zod";
import { findOrAddContact } from "../../../store/contacts/resolve-contact.ts";
import { readNumber } from "../../../store/inbox/number.ts";
import { type Recipient, readRecipients } from "../../../store/rest/recipients.ts";
import type { Context } from "../../context.ts";
import { because, notFound } from "../../errors.ts";
import { phoneOf } from "../../phone.ts";
import { id, phone } from "../endpoint.ts";

/**
 * Whom it is for: a contact that is known, or a phone number, whose contact is made where there is none. And by which of the
 * organisation's numbers.
 */
export const whom = {
  contactId: id.optional(),
  phone: phone.optional(),
  numberId: id
    .optional()
    .describe("By which number; without it by the one that the person wrote to last, or else the first one."),
};
const both = z.object(whom);

/** The contact, who has not opted out, with a number to write from. */
export async function recipientOf(
  tx: pg.PoolClient,
  { viewer }: Context,
  { contactId, phone: written, numberId }: z.output<typeof both>,
): Promise<Recipient & { readonly numberId: NumberId }> {
  const { organisationId } = viewer;
  if ((contactId === undefined) === (written === undefined)) throw because("RECIPIENT");
  const wanted = contactId
    ? idOf<"contact">(contactId)
    : await findOrAddContact(tx, organisationId, phoneOf(written ?? ""));
  const chosen = numberId ? idOf<"number">(numberId) : null;
  if (chosen) await mayBeChosen(tx, organisationId, chosen);
  const [recipient] = await readRecipients(tx, organisationId, [wanted], chosen);
  if (!recipient) throw notFound("This contact");
  if (recipient.optedOut) throw because("OPTED_OUT");
  if (recipient.numberId === null) throw because("NO_NUMBER");
  return { ...recipient, numberId: recipient.numberId };
}

async function mayBeChosen(tx: pg.PoolClient, organisationId: OrganisationId, numberId: NumberId): Promise<void> {
  const number = await readNumber(tx, organisationId, numberId);
  if (!number) throw notFound("This number");
  if (number.isRetired) throw because("NUMBER_RETIRED");
}
