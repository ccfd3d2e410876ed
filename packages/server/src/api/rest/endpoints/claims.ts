import { idOf } from "@hotline/core/model/ids.ts";
import { z } from "zod";
import { audit } from "../../../store/audit.ts";
import { claim, handBack } from "../../../store/inbox/claims.ts";
import type { Context } from "../../context.ts";
import { because, notFound } from "../../errors.ts";
import { endpoint, id, moment } from "../endpoint.ts";

const params = z.object({ contactId: id });

/** A program holds by its own name; a person who uses these routes holds as an operator does. */
const holderOf = ({ viewer }: Context) =>
  ({ kind: viewer.kind === "program" ? "outside" : "operator", id: viewer.memberId }) as const;

export const claimConversation = endpoint({
  method: "POST",
  path: "/api/v1/conversations/:contactId/claim",
  summary: "Hold a conversation: journeys wait meanwhile. Again before its end, it is held for longer.",
  params,
  body: z.object({ minutes: z.number().int().min(1).max(1440).default(15) }),
  answer: z.object({ contactId: id, until: moment }),
  handle: async (context, { params, body }) => {
    const { organisationId } = context.viewer;
    const contactId = idOf<"contact">(params.contactId);
    const until = await context.walled(async (tx) => {
      const claimed = await claim(tx, { organisationId, contactId }, holderOf(context), body);
      if (claimed.kind === "unknown") throw notFound("This conversation");
      if (claimed.kind === "held") throw because("HELD_BY_SOMEBODY");
      await audit(tx, context.viewer, "conversation.claimed", contactId, body);
      return claimed.until;
    });
    context.touch("conversation", [contactId]);
    return { contactId, until: until.toISOString() };
  },
});

export const releaseConversation = endpoint({
  method: "DELETE",
  path: "/api/v1/conversations/:contactId/claim",
  summary: "Give a conversation back to its journeys.",
  params,
  query: z.object({
    goesOn: z
      .enum(["continue", "startOver", "end"])
      .default("continue")
      .describe("Whether the journey goes on where it was, from its beginning, or not at all."),
  }),
  answer: z.object({ contactId: id }),
  handle: async (context, { params, query }) => {
    const { organisationId, memberId } = context.viewer;
    const contactId = idOf<"contact">(params.contactId);
    await context.walled(async (tx) => {
      const release = { holder: memberId, author: memberId, goesOn: query.goesOn, done: false };
      if (!(await handBack(tx, { organisationId, contactId }, release))) throw because("NOT_YOURS");
      await audit(tx, context.viewer, "conversation.released", contactId, query);
    });
    context.house.onInbox?.();
    context.touch("conversation", [contactId]);
    return { contactId };
  },
});
