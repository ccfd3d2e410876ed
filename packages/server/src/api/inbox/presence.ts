import { renewClaims } from "../../store/inbox/claims.ts";
import { seeOperator } from "../../store/inbox/operators.ts";
import { bePresent as be } from "../../store/inbox/presences.ts";
import { readRules } from "../../store/inbox/rules.ts";
import type { MutationResolvers } from "../generated/resolvers.ts";

/** A courtesy that is said every few seconds: not written down as something that somebody did. */
export const bePresent: NonNullable<MutationResolvers["bePresent"]> = async (_, { contactId, isTyping }, context) => {
  const { organisationId, memberId } = context.viewer;
  await context.walled(async (tx) => {
    await seeOperator(tx, organisationId, memberId);
    const { claimMinutes } = await readRules(tx, organisationId);
    await renewClaims(tx, organisationId, memberId, claimMinutes);
    if (contactId) await be(tx, { organisationId, contactId, memberId, isTyping });
  });
  if (contactId) context.touch("conversation", [contactId]);
  return true;
};
