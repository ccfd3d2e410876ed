import { z } from "zod";
import { once } from "../../../store/idempotent-requests.ts";
import { queueStart, toldOfStart } from "../../journeys/start.ts";
import { endpoint, id } from "../endpoint.ts";
import { whom } from "./recipient.ts";

export const startJourney = endpoint({
  method: "POST",
  path: "/api/v1/journeys/:id/starts",
  summary: "Start a journey for one person.",
  params: z.object({ id }),
  body: z.object({
    ...whom,
    whenBusy: z
      .enum(["interrupt", "skip"])
      .default("skip")
      .describe("What it does to a person in the middle of another journey: ends that, or gives way to it."),
    params: z.record(z.string(), z.unknown()).optional().describe("What the journey reads as `@trigger.params`."),
  }),
  answer: z.object({
    contactId: id,
    state: z.literal("queued"),
    isWindowOpen: z
      .boolean()
      .describe(
        "Where it is false, WhatsApp lets only templates through: a journey that begins otherwise is not heard.",
      ),
  }),
  isOnce: true,
  handle: async (context, { params, body, key }) => {
    const { organisationId, memberId } = context.viewer;
    const request = { journey: params.id, ...body };
    const { whenBusy, params: given, ...to } = body;
    const wanted = { journey: params.id, whenBusy, params: given };
    const answer = await context.walled((tx) =>
      once(tx, { organisationId, memberId, key, request }, async () => {
        const started = await queueStart(tx, context, to, wanted);
        return { ...started, state: "queued" as const };
      }),
    );
    toldOfStart(context, answer.contactId);
    return answer;
  },
});
