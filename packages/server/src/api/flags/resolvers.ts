import { isFlagName } from "@hotline/core/model/flags.ts";
import { audit } from "../../store/audit.ts";
import { readFlags, switchFlag } from "../../store/flags.ts";
import { readSheds } from "../../store/sheds.ts";
import type { Context } from "../context.ts";
import { because } from "../errors.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { maxPage } from "../graphql/limits.ts";
import { live } from "../live.ts";

const longestNote = 500;

const flagsOf = (context: Context) => context.walled((tx) => readFlags(tx, context.viewer.organisationId));

export const flags: Resolvers = {
  Query: {
    flags: (_, __, context) => flagsOf(context),
    sheds: (_, { first }, context) =>
      context.walled((tx) => readSheds(tx, Math.min(maxPage, Math.max(1, first ?? 20)))),
  },
  Mutation: {
    switchFlag: async (_, { name, isOn, note }, context) => {
      if (!isFlagName(name)) throw because("NO_FLAG");
      const words = (note ?? "").trim();
      if (words.length > longestNote) throw because("NOTE_TOO_LONG", { most: longestNote });
      const { viewer } = context;
      return context.walled(async (tx) => {
        const flags = await readFlags(tx, viewer.organisationId);
        // Somebody was faster: it is as wanted, and their word on it stays.
        if (flags.some((flag) => flag.name === name && flag.isOn === isOn)) return flags;
        await switchFlag(tx, viewer.organisationId, { name, isOn, note: words, by: viewer.name });
        await audit(tx, viewer, isOn ? "flag.on" : "flag.off", name, { message: words });
        return readFlags(tx, viewer.organisationId);
      });
    },
  },
  Subscription: {
    flagsChanged: {
      subscribe: (_, __, context) =>
        live(context, { watch: { flags: "all" }, read: async () => ({ flagsChanged: await flagsOf(context) }) }),
    },
  },
};
