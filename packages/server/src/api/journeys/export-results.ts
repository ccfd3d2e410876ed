import type { ResultsWanted } from "../../jobs/journeys/export-results.ts";
import { audit } from "../../store/audit.ts";
import { type ExportRecord, insertExport, readExport } from "../../store/files/exports.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import type { MutationResolvers, SubscriptionResolvers } from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { allJourneys } from "./loaders.ts";
import { runsWanted } from "./runs.ts";

/** Asks for a file of results; a job makes it. */
export const exportResults: NonNullable<MutationResolvers["exportResults"]> = async (_, { id, filter }, context) => {
  const journey = (await context.loader(allJourneys).load("all")).find((one) => one.id === id);
  if (!journey) throw notFound("This journey");
  const { hidesPersonalData } = context.viewer;
  const wanted: ResultsWanted = { ...runsWanted(filter), journeyId: id, hidesPersonalData };
  return begin(context, { fileName: `${journey.name} ${new Date().toISOString().slice(0, 10)}.csv`, wanted });
};

async function begin(context: Context, what: Pick<ExportRecord, "fileName" | "wanted">): Promise<ExportRecord> {
  const { viewer } = context;
  const { organisationId } = viewer;
  const record = await context.walled(async (tx) => {
    const by = { id: viewer.memberId, name: viewer.name };
    const id = await insertExport(tx, organisationId, by, { kind: "results", ...what });
    await tx.query("select queue_results_job($1, $2)", [JSON.stringify({ organisationId, id }), `exportResults ${id}`]);
    await audit(tx, viewer, "export.results", id, what.wanted);
    return readExport(tx, organisationId, id);
  });
  if (record === null) throw notFound("This export");
  return record;
}

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
