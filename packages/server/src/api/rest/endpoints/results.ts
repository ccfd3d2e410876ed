import { idOf } from "@hotline/core/model/ids.ts";
import { z } from "zod";
import { readVersions } from "../../../store/journeys/journeys.ts";
import type { RunSeen } from "../../../store/journeys/read-runs.ts";
import { notFound } from "../../errors.ts";
import { pageOfRuns, runsWanted } from "../../journeys/runs.ts";
import { endpoint, id, moment, page, pageOf } from "../endpoint.ts";

const run = z.object({
  id,
  contactId: id,
  version: z.number().int(),
  status: z.string(),
  startedAt: moment,
  endedAt: moment.nullable(),
  results: z.record(
    z.string(),
    z.object({ name: z.string(), value: z.string().nullable(), category: z.string().nullable() }),
  ),
});

function shown({ id, contactId, version, status, startedAt, endedAt, results }: RunSeen, hides: boolean) {
  const told = Object.entries(results).map(([key, { name, value, category }]) => [
    key,
    { name, value: hides ? null : value, category: category ?? null },
  ]);
  return {
    id,
    contactId,
    version,
    status,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    results: Object.fromEntries(told) as z.input<typeof run>["results"],
  };
}

export const readResults = endpoint({
  method: "GET",
  path: "/api/v1/journeys/:id/results",
  summary: "Read what people answered in a journey, the newest pass first.",
  params: z.object({ id }),
  query: page,
  answer: pageOf(run),
  handle: async (context, { params, query }) => {
    const { organisationId } = context.viewer;
    const journeyId = idOf<"journey">(params.id);
    const [known] = await context.walled((tx) => readVersions(tx, organisationId, [journeyId]));
    if (!known) throw notFound("This journey");
    const { edges, pageInfo } = await pageOfRuns(context, journeyId, runsWanted(null), query);
    const items = edges.map(({ node }) => shown(node, context.viewer.hidesPersonalData));
    return { items, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
});
