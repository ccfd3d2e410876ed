import { erasePerson as erase } from "../../contacts/erase/erase-person.ts";
import { audit } from "../../store/audit.ts";
import { type Erasure, listErasures } from "../../store/files/erase.ts";
import { connection } from "../connection.ts";
import { because, notFound } from "../errors.ts";
import type { ContactErasureResolvers, MutationResolvers, QueryResolvers } from "../generated/resolvers.ts";
import { referenceOf } from "./contact.ts";
import { beforeOf } from "./imports.ts";
import { contactById } from "./loaders.ts";

export const contactErasures: NonNullable<QueryResolvers["contactErasures"]> = (_, page, context) =>
  connection(
    page,
    ({ id }: Erasure) => [id],
    ({ limit, after }) =>
      context.walled((tx) =>
        listErasures(tx, context.viewer.organisationId, { before: beforeOf(after), count: limit }),
      ),
  );

export const erasePerson: NonNullable<MutationResolvers["erasePerson"]> = async (_, { id, confirmation }, context) => {
  const { viewer } = context;
  // Behind the wall it is looked up; what erases must reach tables that nobody behind it may touch.
  if ((await context.loader(contactById).load(id)) === null) throw notFound("This contact");
  if (confirmation.trim().toUpperCase() !== referenceOf(id))
    throw because("ERASE_REFERENCE", { reference: referenceOf(id) });
  const by = { id: viewer.memberId, name: viewer.name };
  const erasure = await erase(context.pool, { organisationId: viewer.organisationId, contactId: id, by });
  if (erasure === null) throw notFound("This contact");
  await context.walled((tx) => audit(tx, viewer, "contact.erased", erasure.id, { certificate: erasure.certificate }));
  context.touch("contact");
  context.touch("conversation", [id]);
  return erasure;
};

export const erasureResolvers: ContactErasureResolvers = {
  by: ({ byName }) => byName,
  removed: ({ removed }) => Object.entries(removed).map(([table, count]) => ({ table, count })),
};
