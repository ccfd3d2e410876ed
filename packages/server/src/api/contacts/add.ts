import { findOrAddContact } from "../../store/contacts/resolve-contact.ts";
import { because, notFound } from "../errors.ts";
import type { MutationResolvers } from "../generated/resolvers.ts";
import { phoneOf } from "../phone.ts";
import { applyEdit } from "./edit.ts";
import { contactById } from "./loaders.ts";

/** Somebody who has not written yet. Whoever may not see numbers must not find out by trying which ones are known. */
export const addContact: NonNullable<MutationResolvers["addContact"]> = async (_, { phone, name }, context) => {
  const { organisationId, hidesPersonalData } = context.viewer;
  if (hidesPersonalData) throw because("NAMES_HIDDEN");
  const digits = phoneOf(phone);
  const id = await context.walled((tx) => findOrAddContact(tx, organisationId, digits));
  if (name?.trim()) await applyEdit(context, id, { name: name.trim() });
  context.touch("contact", [id]);
  const contact = await context.loader(contactById).load(id);
  if (contact === null) throw notFound("This contact");
  return contact;
};
