import type { Permission } from "../../policies/roles.ts";
import { firstStepsPutAway, putFirstStepsAway, readStanding, type Standing } from "../../store/first-steps.ts";
import type { Context } from "../context.ts";
import type { FirstStepKey, Resolvers } from "../generated/resolvers.ts";

interface Step {
  readonly key: FirstStepKey;
  readonly isDone: (standing: Standing) => boolean;
  /** Who can take it; nobody else is asked to. */
  readonly permission: Permission;
}

/** In the order in which a team takes them. Another one is a line here, and its words in the console. */
const steps: readonly Step[] = [
  { key: "NUMBER", isDone: ({ number }) => number, permission: "settings.write" },
  { key: "WEBHOOK", isDone: ({ webhook }) => webhook, permission: "settings.write" },
  { key: "JOURNEY", isDone: ({ journey }) => journey, permission: "journeys.write" },
  { key: "ANSWERS", isDone: ({ answers }) => answers, permission: "content.write" },
  { key: "HOURS", isDone: ({ hours }) => hours, permission: "settings.write" },
  { key: "TEAM", isDone: ({ team }) => team, permission: "team.manage" },
];

function stepsFor(context: Context) {
  const { organisationId, memberId, permissions } = context.viewer;
  return context.walled(async (tx) => {
    const standing = await readStanding(tx, organisationId);
    return {
      isPutAway: await firstStepsPutAway(tx, organisationId, memberId),
      steps: steps
        .filter(({ permission }) => permissions.has(permission))
        .map(({ key, isDone }) => ({ key, isDone: isDone(standing) })),
    };
  });
}

export const firstSteps: Resolvers = {
  Query: { firstSteps: (_, __, context) => stepsFor(context) },
  Mutation: {
    putFirstStepsAway: async (_, { isAway }, context) => {
      const { organisationId, memberId } = context.viewer;
      await context.walled((tx) => putFirstStepsAway(tx, organisationId, memberId, isAway));
      return stepsFor(context);
    },
  },
};
