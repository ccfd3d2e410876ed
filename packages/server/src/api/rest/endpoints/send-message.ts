import { type ContactId, idOf, type NumberId, type OrganisationId } from "@hotline/core/model/ids.ts";
import type { OutboundContent } from "@hotline/core/model/message.ts";
import { checkOutbound, storable } from "@hotline/core/whatsapp/index.ts";
import { z } from "zod";
import { audit } from "../../../store/audit.ts";
import type { Db } from "../../../store/database.ts";
import { once } from "../../../store/idempotent-requests.ts";
import { readWamid } from "../../../store/inbox/reply.ts";
import { sendAsOperator } from "../../../store/inbox/send.ts";
import { newUuid } from "../../../store/uuid.ts";
import { because, invalid, notFound } from "../../errors.ts";
import { content } from "../contents.ts";
import { endpoint, id } from "../endpoint.ts";
import { lookedUp } from "./looked-up.ts";
import { recipientOf, whom } from "./recipient.ts";

export const sendMessage = endpoint({
  method: "POST",
  path: "/api/v1/messages",
  summary: "Send a message to one person.",
  body: z.object({ ...whom, content }),
  answer: z.object({ id, contactId: id, state: z.literal("queued") }),
  isOnce: true,
  handle: async (context, { body, key }) => {
    const { organisationId, memberId } = context.viewer;
    const said: OutboundContent = body.content;
    const [problem] = checkOutbound(said);
    if (problem) throw invalid(`content.${problem.path}: ${problem.message}`);
    const { content, refused } = await lookedUp(storable(said), body, context);
    const answer = await context.walled((tx) =>
      once(tx, { organisationId, memberId, key, request: body }, async () => {
        // Only here: what was sent already is answered as it was, whatever became of the template.
        if (refused) throw refused;
        const { contactId, numberId, isWindowOpen } = await recipientOf(tx, context, body);
        if (said.kind !== "template" && !isWindowOpen) throw closed();
        const message = { clientId: newUuid(), organisationId, contactId, numberId, author: memberId };
        const sent = await sendAsOperator(tx, { ...message, content: await told(tx, message, content), replyTo: null });
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

/** A reaction goes to a message by WhatsApp's id, which stays here: programs know ours. */
async function told(
  tx: Db,
  {
    organisationId,
    ...chat
  }: { readonly organisationId: OrganisationId; readonly contactId: ContactId; readonly numberId: NumberId },
  content: OutboundContent,
): Promise<OutboundContent> {
  if (content.kind !== "reaction") return content;
  const messageId = await readWamid(tx, organisationId, chat, idOf(content.messageId));
  if (messageId === null) throw notFound("This message");
  return { ...content, messageId };
}

const closed = () => because("WINDOW_CLOSED");
