import { hasEnd, outlineOf } from "@hotline/core/flow/inspect/index.ts";
import type { JourneyId } from "@hotline/core/model/ids.ts";
import { readCategories, readCounts, readFlow } from "../../store/journeys/read-counts.ts";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { checkedDays } from "./checked-days.ts";
import { exportResults, resultsExport } from "./export-results.ts";
import { allJourneys, countsByKey, definitions, versionsById } from "./loaders.ts";
import { publishVersionAgain, withdrawJourney } from "./mutations.ts";
import { rehearsal } from "./rehearsal.ts";
import { run, runs } from "./runs.ts";
import { startJourney } from "./start.ts";
import { triggersOf, triggersOfVersion } from "./triggers.ts";
import { whatWouldHappen } from "./what-would-happen.ts";

const flowOf = (context: Context, journeyId: JourneyId, version: number | null | undefined, days: number) =>
  context.walled((tx) =>
    readFlow(tx, context.viewer.organisationId, { journeyId, version: version ?? null, days: checkedDays(days) }),
  );

async function countsOfAll(context: Context, days: number) {
  const ids = (await context.loader(allJourneys).load("all")).map(({ id }) => id);
  return context.walled((tx) => readCounts(tx, context.viewer.organisationId, ids, checkedDays(days)));
}

export const journeys: Resolvers = {
  Query: {
    journeys: (_, __, context) => context.loader(allJourneys).load("all"),
    journey: async (_, { id }, context) =>
      (await context.loader(allJourneys).load("all")).find((one) => one.id === id) ?? null,
    rehearsal,
    triggers: (_, __, context) => triggersOf(context),
    whatWouldHappen,
  },
  Mutation: { startJourney, withdrawJourney, publishVersionAgain, exportResults },
  Subscription: {
    resultsExport,
    journeyFlow: {
      subscribe: (_, { id, version, days }, context) =>
        live(context, {
          watch: { journeys: "all" },
          read: async () => ({ journeyFlow: await flowOf(context, id, version, days) }),
        }),
    },
    journeyCounts: {
      subscribe: (_, { days }, context) =>
        live(context, {
          watch: { journeys: "all" },
          read: async () => ({ journeyCounts: await countsOfAll(context, days) }),
        }),
    },
  },
  Journey: {
    state: ({ newest }) => (newest.withdrawn ? "WITHDRAWN" : "LIVE"),
    triggers: async ({ id }, _, context) => (await triggersOf(context)).filter(({ journeyId }) => journeyId === id),
    version: ({ newest }) => newest,
    versions: ({ id }, _, context) => context.loader(versionsById).load(id),
    versionNumbered: async ({ id }, { version }, context) =>
      (await context.loader(versionsById).load(id)).find((one) => one.version === version) ?? null,
    counts: ({ id }, { days }, context) => context.loader(countsByKey).load(`${checkedDays(days)} ${id}`),
    flow: ({ id }, { version, days }, context) => flowOf(context, id, version, days),
    categories: ({ id }, { days }, context) =>
      context.walled((tx) => readCategories(tx, context.viewer.organisationId, id, checkedDays(days))),
    runs,
  },
  JourneyVersion: {
    move: ({ move }) => move?.kind ?? null,
    triggers: (version, _, context) => triggersOfVersion(version, context),
    definition: (version, _, context) => context.loader(definitions).load(version),
    hasEnd: async (version, _, context) => hasEnd(outlineOf(await context.loader(definitions).load(version)).nodes),
  },
  JourneyRun: run,
};
