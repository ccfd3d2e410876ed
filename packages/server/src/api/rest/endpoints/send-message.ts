import type { OutboundContent } from "@hotline/core/model/message.ts";
import { checkOutbound } from "@hotline/core/whatsapp/index.ts";
import { z } from "zod";
import { audit } from "../../../store/audit.ts";
import { once } from "../../../store/idempotent-requests.ts";
import { sendAsOperator } from "../../../store/inbox/send.ts";
import { newUuid } from "../../../store/uuid.ts";
import { because, invalid, notFound } from "../../errors.ts";
import { endpoint, id } from "../endpoint.ts";
import { lookedUp } from "./looked-up.ts";
import { recipientOf, whom } from "./recipient.ts";

const content = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("text"), text: z.string().min(1).max(4096) }),
    z.object({
      kind: z.literal("media"),
      media: z.enum(["image", "video", "audio", "document", "sticker"]),
      source: z.object({ link: z.url({ protocol: /^https?$/ }) }),
      caption: z.string().max(1024).optional(),
      filename: z.string().max(240).optional(),
    }),
    z.object({
      kind: z.literal("template"),
      name: z.string().regex(/^[a-z0-9_]{1,512}$/),
      language: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/),
      components: z.array(z.record(z.string(), z.unknown())).max(10).default([]),
    }),
  ])
  .describe("What to say. Outside of 24 hours after the person's last message only a template is sent.");

export const sendMessage = endpoint({
  method: "POST",
  path: "/api/v1/messages",
  summary: "Send a message to one person.",
  body: z.object({ ...whom, content }),
  answer: z.object({ id, contactId: id, state: z.literal("queued") }),
  isOnce: true,
  handle: async (context, { body, key }) => {
    const { organisationId, memberId } = context.viewer;
    const said = body.content as OutboundContent;
    const [problem] = checkOutbound(said);
    if (problem) throw invalid(`content.${problem.path}: ${problem.message}`);
    const { content, refused } = await lookedUp(said, context);
    const answer = await context.walled((tx) =>
      once(tx, { organisationId, memberId, key, request: body }, async () => {
        // Only here: what was sent already is answered as it was, whatever became of the template.
        if (refused) throw refused;
        const { contactId, numberId, isWindowOpen } = await recipientOf(tx, context, body);
        if (said.kind !== "template" && !isWindowOpen) throw closed();
        const message = { clientId: newUuid(), organisationId, contactId, numberId, author: memberId };
        const sent = await sendAsOperator(tx, { ...message, content, replyTo: null });
        if (sent.kind === "taken") throw notFound("This message");
        await audit(tx, context.viewer, "message.sent", sent.id, { kind: said.kind });
        return { id: sent.id, contactId, state: "queued" as const };
      }),
    );
    context.house.onOutbox?.();
    context.touch("conversation", [answer.contactId]);
    return answer;
  },
});

const closed = () => because("WINDOW_CLOSED");
