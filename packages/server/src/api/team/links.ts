import { z } from "zod";
import { audit } from "../../store/audit.ts";
import { makeLink } from "../../store/people/links.ts";
import { readMemberAccounts } from "../../store/people/sessions.ts";
import { removeInvitation } from "../../store/people/team.ts";
import { because, notFound } from "../errors.ts";
import type { MutationResolvers } from "../generated/resolvers.ts";
import { memberOf } from "./change.ts";

const hours = { invitation: 7 * 24, passwordReset: 24 } as const;
const address = z.email().max(200);

export const invite: NonNullable<MutationResolvers["invite"]> = async (_, { input }, context) => {
  const email = input.email?.trim().toLowerCase() || null;
  if (email !== null && !address.safeParse(email).success) throw because("EMAIL");
  const link = await context.walled(async (tx) => {
    const { organisationId, memberId } = context.viewer;
    const wanted = { organisationId, role: input.role, email, madeBy: memberId } as const;
    const made = await makeLink(tx, { kind: "invitation", ...wanted, hours: hours.invitation });
    await audit(tx, context.viewer, "team.invited", made.id, { role: input.role });
    return made;
  });
  context.touch("team");
  return toldOnce(link, "invitation");
};

export const withdrawInvitation: NonNullable<MutationResolvers["withdrawInvitation"]> = async (_, { id }, context) => {
  await context.walled(async (tx) => {
    if (!(await removeInvitation(tx, context.viewer.organisationId, id))) throw notFound("This invitation");
    await audit(tx, context.viewer, "team.invitationWithdrawn", id);
  });
  context.touch("team");
  return id;
};

/**
 * A new password opens all organisations that a person is a member of: where there are others, an admin of one of them must
 * not have it in their hand. Whoever runs the installation makes such a link in the terminal.
 */
export const resetPassword: NonNullable<MutationResolvers["resetPassword"]> = async (_, { id }, context) => {
  const link = await context.walled(async (tx) => {
    const { organisationId, memberId } = context.viewer;
    const { userId } = await memberOf(tx, context, id);
    if (userId === null) throw because("PROGRAM_PASSWORD");
    if ((await readMemberAccounts(tx)).some((account) => account.memberId === id && account.elsewhere))
      throw elsewhere();
    const made = await makeLink(tx, {
      kind: "passwordReset",
      organisationId,
      userId,
      madeBy: memberId,
      hours: hours.passwordReset,
    });
    await audit(tx, context.viewer, "team.passwordReset", id);
    return made;
  });
  return toldOnce(link, "passwordReset");
};

const elsewhere = () => because("MEMBER_ELSEWHERE");

function toldOnce({ id, token }: { id: string; token: string }, kind: keyof typeof hours) {
  return { id, path: `/link/${token}`, expiresAt: new Date(Date.now() + hours[kind] * 3_600_000) };
}
