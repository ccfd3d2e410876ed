import { permissionsOf } from "../../policies/roles.ts";
import { readMemberAccounts, readMemberSessions } from "../../store/people/sessions.ts";
import { type MemberRow, readInvitations, readMembers } from "../../store/people/team.ts";
import { type Context, defineLoader } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { roleOf } from "../sign-in/visitor.ts";
import { changeMember, endSessions, removeMember, removeSecondFactor } from "./change.ts";
import { invite, resetPassword, withdrawInvitation } from "./links.ts";

/** One statement for the whole page: the organisation's members are few. */
const sessionsOf = defineLoader(async (ids: readonly string[], context) => {
  const sessions = await context.walled(readMemberSessions);
  return ids.map((id) => sessions.filter(({ memberId }) => memberId === id));
});

const accountOf = defineLoader(async (ids: readonly string[], context) => {
  const accounts = await context.walled(readMemberAccounts);
  return ids.map((id) => accounts.find(({ memberId }) => memberId === id) ?? null);
});

const manages = ({ viewer }: Context): boolean => viewer.permissions.has("team.manage");

const hides = ({ role, hidesPersonalDataChoice }: MemberRow): boolean =>
  !permissionsOf(roleOf(role), hidesPersonalDataChoice).has("personalData.see");

export const team: Resolvers = {
  Query: {
    members: (_, { ended }, context) =>
      context.walled((tx) => readMembers(tx, context.viewer.organisationId, ended ?? false)),
    invitations: async (_, __, context) => {
      const rows = await context.walled((tx) => readInvitations(tx, context.viewer.organisationId));
      return rows.map((row) => ({ ...row, role: roleOf(row.role) }));
    },
  },
  Mutation: { invite, withdrawInvitation, changeMember, removeMember, endSessions, resetPassword, removeSecondFactor },
  Subscription: {
    membersChanged: {
      subscribe: (_, __, context) =>
        live(context, {
          watch: { team: "all" },
          read: async () => {
            const { organisationId } = context.viewer;
            // An invitation is no member, but who watches the team is told of it by another answer.
            const [membersChanged, invitations] = await context.walled(
              async (tx) =>
                [await readMembers(tx, organisationId, false), await readInvitations(tx, organisationId)] as const,
            );
            return { membersChanged, invitations };
          },
        }),
    },
  },
  Member: {
    role: ({ role }) => roleOf(role),
    email: (member, _, context) => (manages(context) || member.id === context.viewer.memberId ? member.email : ""),
    hidesPersonalData: hides,
    isProgram: ({ userId }) => userId === null,
    secondFactor: async ({ id }, _, context) =>
      manages(context) ? ((await context.loader(accountOf).load(id))?.secondFactor ?? null) : null,
    seenAt: ({ seenAt }, _, context) => (manages(context) ? seenAt : null),
    sessions: ({ id }, _, context) => (manages(context) ? context.loader(sessionsOf).load(id) : null),
  },
};
