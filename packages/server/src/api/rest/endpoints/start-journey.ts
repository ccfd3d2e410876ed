import { z } from "zod";
import { audit } from "../../../store/audit.ts";
import { once } from "../../../store/idempotent-requests.ts";
import { insertStarts } from "../../../store/reminders.ts";
import { isLiveJourney } from "../../../store/rest/live-journey.ts";
import { notFound } from "../../errors.ts";
import { endpoint, id } from "../endpoint.ts";
import { recipientOf, whom } from "./recipient.ts";

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
  answer: z.object({ contactId: id, state: z.literal("queued") }),
  isOnce: true,
  handle: async (context, { params, body, key }) => {
    const { organisationId, memberId } = context.viewer;
    const request = { journey: params.id, ...body };
    const answer = await context.walled((tx) =>
      once(tx, { organisationId, memberId, key, request }, async () => {
        if (!(await isLiveJourney(tx, organisationId, params.id))) throw notFound("This journey");
        const { contactId, numberId } = await recipientOf(tx, context, body);
        const start = {
          ...{ because: "startedByTeam", journey: params.id, whenBusy: body.whenBusy },
          ...(body.params && { params: body.params }),
        };
        await insertStarts(tx, [{ contactId, organisationId, numberId, start }]);
        await audit(tx, context.viewer, "journey.started", params.id, { contactId });
        return { contactId, state: "queued" as const };
      }),
    );
    context.house.onInbox?.();
    context.touch("conversation", [answer.contactId]);
    return answer;
  },
});
