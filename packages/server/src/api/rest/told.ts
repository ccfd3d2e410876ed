import { z } from "zod";
import { id, moment } from "./endpoint.ts";

const message = { messageId: id, contactId: id, numberId: id };
const content = z.looseObject({ kind: z.string() }).describe("As `GET /api/v1/messages` shows it.");
const said = z.object({ ...message, content, phone: z.string().nullable(), name: z.string().nullable() });
const step = z.object(message);
const claim = z.object({
  contactId: id,
  memberId: z.string().nullable().describe("Who did it; null where a rule did."),
  details: z.unknown(),
});

/** What a webhook is told of each event, beside its id, name and time. */
const told: Readonly<Record<string, { readonly summary: string; readonly data: z.ZodType }>> = {
  "message.received": { summary: "A person wrote.", data: said },
  "message.sent": { summary: "A person was written to.", data: said },
  "conversation.claimed": { summary: "Somebody holds a conversation.", data: claim },
  "conversation.released": { summary: "A conversation was given back to its journeys.", data: claim },
  "contact.changed": {
    summary: "A person, a file or a program changed a contact.",
    data: z.object({
      contactId: id,
      source: z.enum(["person", "import", "undo", "program"]),
      changes: z.array(z.looseObject({ kind: z.string() })).describe("Each with its values before and after."),
    }),
  },
  "delivery.sent": { summary: "WhatsApp sent a message on.", data: step },
  "delivery.delivered": { summary: "A message reached the phone.", data: step },
  "delivery.read": { summary: "A message was read.", data: step },
  "delivery.failed": {
    summary: "A message did not arrive.",
    data: z.object({
      ...message,
      error: z.looseObject({ code: z.number().optional(), title: z.string().optional() }).nullable(),
    }),
  },
  "journey.ended": {
    summary: "A journey ended for a person.",
    data: z.object({
      sessionId: id,
      contactId: id,
      journeyId: id,
      journey: z.string().nullable(),
      status: z.enum(["completed", "expired", "interrupted", "failed"]),
      startedAt: moment,
    }),
  },
};

/** The whole body of what is told, by the name of the event. */
export const toldBodies = Object.entries(told).map(([event, { summary, data }]) => ({
  event,
  summary,
  body: z.object({
    id: id.describe("The same however often it is told: keep those of a day."),
    event: z.literal(event),
    at: moment,
    data,
  }),
}));
