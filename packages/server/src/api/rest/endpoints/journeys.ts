import { z } from "zod";
import * as store from "../../../store/journeys/journeys.ts";
import { endpoint, id } from "../endpoint.ts";

const journey = z.object({
  id: id.describe("For `/journeys/{id}/starts` and `/journeys/{id}/results`."),
  name: z.string(),
  version: z.number().int().describe("The newest one."),
  withdrawn: z.boolean().describe("Nobody can begin it now."),
});

export const listJourneys = endpoint({
  method: "GET",
  path: "/api/v1/journeys",
  summary: "List the journeys, by name.",
  answer: z.object({ items: z.array(journey) }),
  handle: async (context) => {
    const rows = await context.walled((tx) => store.listJourneys(tx, context.viewer.organisationId));
    return { items: rows.map(({ id, name, newest: { version, withdrawn } }) => ({ id, name, version, withdrawn })) };
  },
});
