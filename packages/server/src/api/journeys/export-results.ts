import type { ResultsWanted } from "../../jobs/journeys/export-results.ts";
import { readExport } from "../../store/files/exports.ts";
import { beginExport, today } from "../begin-export.ts";
import { notFound } from "../errors.ts";
import type { MutationResolvers, SubscriptionResolvers } from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { allJourneys } from "./loaders.ts";
import { runsOfDays, runsWanted } from "./runs.ts";

/** Asks for a file of results; a job makes it. */
export const exportResults: NonNullable<MutationResolvers["exportResults"]> = async (_, given, context) => {
  const { id, filter, days, timeZone, separator } = given;
  const journey = (await context.loader(allJourneys).load("all")).find((one) => one.id === id);
  if (!journey) throw notFound("This journey");
  const { hidesPersonalData } = context.viewer;
  const wanted: ResultsWanted = {
    ...(await runsOfDays(context, runsWanted(filter), days)),
    journeyId: id,
    hidesPersonalData,
    ...(timeZone && { timeZone }),
    ...(separator && { separator }),
  };
  const { organisationId } = context.viewer;
  const fileName = `${journey.name} ${today(timeZone)}.csv`;
  return beginExport(context, { kind: "results", fileName, wanted }, { mutation: "exportResults", given }, (tx, id) =>
    tx.query("select queue_results_job($1, $2)", [JSON.stringify({ organisationId, id }), `exportResults ${id}`]),
  );
};

export const resultsExport: NonNullable<SubscriptionResolvers["resultsExport"]> = {
  subscribe: (_, { id }, context) =>
    live(context, {
      watch: { jobs: [id] },
      read: async () => {
        const record = await context.walled((tx) => readExport(tx, context.viewer.organisationId, id));
        if (record?.kind !== "results") throw notFound("This export");
        return { resultsExport: record };
      },
    }),
};
