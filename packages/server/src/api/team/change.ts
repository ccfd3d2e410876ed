import type pg from "pg";
import { permissionsOf } from "../../policies/roles.ts";
import { audit } from "../../store/audit.ts";
import { letGoOfAll } from "../../store/inbox/claims.ts";
import { endMemberSessions, readMemberAccounts, removeMemberFactor } from "../../store/people/sessions.ts";
import { endMember, holdMember, isOtherAdmin, type MemberRow, updateMember } from "../../store/people/team.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { MutationResolvers } from "../generated/resolvers.ts";
import { roleOf } from "../sign-in/visitor.ts";

export const changeMember: NonNullable<MutationResolvers["changeMember"]> = async (_, { id, input }, context) => {
  const member = await context.walled(async (tx) => {
    const before = await memberOf(tx, context, id);
    const role = input.role ?? before.role;
    if (role !== "admin") await keepAnAdmin(tx, context, before);
    // Null is a choice, too: as is usual for the role.
    const choice = "hidesPersonalData" in input ? (input.hidesPersonalData ?? null) : before.hidesPersonalDataChoice;
    const after = await updateMember(tx, context.viewer.organisationId, { id, role, hidesPersonalDataChoice: choice });
    if (!permissionsOf(roleOf(role), choice).has("conversations.answer"))
      await letGoOfAll(tx, context.viewer.organisationId, id);
    await audit(tx, context.viewer, "team.changed", id, { role, hidesPersonalData: choice, wasRole: before.role });
    return after ?? before;
  });
  context.touch("team", [id]);
  context.touch("conversation", []);
  return member;
};

export const removeMember: NonNullable<MutationResolvers["removeMember"]> = async (_, { id }, context) => {
  const member = await context.walled(async (tx) => {
    const before = await memberOf(tx, context, id);
    await keepAnAdmin(tx, context, before);
    const after = await endMember(tx, context.viewer.organisationId, id);
    await letGoOfAll(tx, context.viewer.organisationId, id);
    await audit(tx, context.viewer, "team.removed", id, { role: before.role });
    return after ?? before;
  });
  context.touch("team", [id]);
  context.touch("conversation", []);
  return member;
};

export const endSessions: NonNullable<MutationResolvers["endSessions"]> = async (_, { id }, context) => {
  const count = await context.walled(async (tx) => {
    await memberOf(tx, context, id);
    const ended = await endMemberSessions(tx, id);
    await audit(tx, context.viewer, "team.sessionsEnded", id, { count: ended });
    return ended;
  });
  context.touch("team", [id]);
  return count;
};

/** For somebody who lost their phone and the backup codes. Their own they turn off themselves, with the password. */
export const removeSecondFactor: NonNullable<MutationResolvers["removeSecondFactor"]> = async (_, { id }, context) => {
  const member = await context.walled(async (tx) => {
    const found = await memberOf(tx, context, id);
    if (id === context.viewer.memberId) throw because("OWN_FACTOR");
    if ((await readMemberAccounts(tx)).some((account) => account.memberId === id && account.elsewhere))
      throw because("MEMBER_ELSEWHERE_FACTOR");
    if (!(await removeMemberFactor(tx, id))) throw because("NO_FACTOR");
    await audit(tx, context.viewer, "team.secondFactorRemoved", id);
    return found;
  });
  context.touch("team", [id]);
  context.forgetLoaded();
  return member;
};

export async function memberOf(tx: pg.PoolClient, { viewer }: Context, id: string): Promise<MemberRow> {
  const member = await holdMember(tx, viewer.organisationId, id);
  if (!member) throw notFound("This member");
  return member;
}

/** Without an admin, nobody could ever let one in again. */
async function keepAnAdmin(tx: pg.PoolClient, { viewer }: Context, { id, role }: MemberRow): Promise<void> {
  if (role === "admin" && !(await isOtherAdmin(tx, viewer.organisationId, id))) throw because("LAST_ADMIN");
}
