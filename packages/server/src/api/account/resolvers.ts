import { idOf } from "@hotline/core/model/ids.ts";
import { type OrganisationRow, organisationsOf, readOrganisation } from "../../store/organisations.ts";
import { switchOrganisation } from "../../store/people/memberships.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { auditEntry, auditLog } from "./audit-log.ts";

async function organisationOf(context: Context): Promise<OrganisationRow> {
  const organisation = await context.walled((tx) => readOrganisation(tx, context.viewer.organisationId));
  if (!organisation) throw notFound("This organisation");
  return organisation;
}

/** Whose session it is may see all that is theirs; a program belongs to one organisation. */
async function organisationsFor(context: Context): Promise<readonly OrganisationRow[]> {
  const { userId } = context.viewer;
  return userId === null ? [await organisationOf(context)] : organisationsOf(context.pool, userId);
}

async function viewerOf(context: Context) {
  const [organisation, organisations] = await Promise.all([organisationOf(context), organisationsFor(context)]);
  const { memberId, name, email, role, permissions, hidesPersonalData } = context.viewer;
  return { memberId, name, email, role, permissions: [...permissions], hidesPersonalData, organisation, organisations };
}

export const account: Resolvers = {
  Role: { ADMIN: "admin", BUILDER: "builder", OPERATOR: "operator", VIEWER: "viewer" },
  AuditEntry: auditEntry,
  Query: {
    viewer: (_, __, context) => (context.visitor.viewer === null ? null : viewerOf(context)),
    organisation: (_, __, context) => organisationOf(context),
    auditLog,
  },
  Mutation: {
    switchOrganisation: async (_, asked, context) => {
      const id = idOf<"organisation">(asked.id);
      const { session } = context.visitor;
      if (!session) throw because("PROGRAM_STAYS");
      if (!(await switchOrganisation(context.pool, session, id))) throw notFound("This organisation");
      const organisation = await readOrganisation(context.pool, id);
      if (!organisation) throw notFound("This organisation");
      return organisation;
    },
  },
  Subscription: {
    viewerChanged: {
      subscribe: (_, __, context) =>
        live(context, {
          watch: { team: "all", settings: "all" },
          read: async () => ({ viewerChanged: await viewerOf(context) }),
        }),
    },
  },
};
