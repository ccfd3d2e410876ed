import type { Context } from "../context.ts";
import type { Live, Resolvers } from "../generated/resolvers.ts";
import { boardOf } from "./board.ts";
import { latest } from "./latest.ts";

const mine = ({ house, viewer }: Context) => boardOf(house, viewer.organisationId);

export const live: Resolvers = {
  Query: {
    live: (_, __, context) => mine(context).take(),
  },
  Subscription: {
    live: {
      subscribe: (_, __, context) =>
        latest<{ live: Live }>((say) => mine(context).watch((figures) => say({ live: figures }))),
    },
  },
};
