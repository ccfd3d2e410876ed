import { z } from "zod";
import { type RunSeen, readRuns } from "../../../store/read-journey-runs.ts";
import { connection } from "../../connection.ts";
import { because } from "../../errors.ts";
import { endpoint, id, moment, page, pageOf } from "../endpoint.ts";

const run = z.object({
  ...{ id, contactId: id, version: z.number().int(), status: z.string() },
  ...{ startedAt: moment, endedAt: moment.nullable() },
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
    ...{ id, contactId, version, status, startedAt: startedAt.toISOString() },
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
    const { organisationId, hidesPersonalData } = context.viewer;
    const all = { status: null, since: null, until: null, answered: null };
    const { edges, pageInfo } = await connection<RunSeen>(
      query,
      (row) => [row.place, row.id],
      ({ limit, after }) =>
        context.walled((tx) => readRuns(tx, organisationId, params.id, all, { limit, after: placeOf(after) })),
    );
    const items = edges.map(({ node }) => shown(node, hidesPersonalData));
    return { items, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
});

function placeOf(after: readonly (string | number | null)[] | null) {
  if (after === null) return null;
  const [place, last] = after;
  if (typeof place !== "string" || typeof last !== "string") throw because("CURSOR");
  return { place, id: last };
}
