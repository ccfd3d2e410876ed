import type { ContactId } from "@hotline/core/model/ids.ts";
import type { OutboundContent } from "@hotline/core/model/message.ts";
import { windowEnd } from "@hotline/core/model/window.ts";
import { checkOutbound, storable } from "@hotline/core/whatsapp/index.ts";
import type { Viewer } from "../../policies/viewer.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/database.ts";
import { holdShards } from "../../store/hold-shards.ts";
import { claim } from "../../store/inbox/claims.ts";
import { readUpload, tieUpload, type UploadRow } from "../../store/inbox/files.ts";
import { type Reach, readReach, readWamid } from "../../store/inbox/reply.ts";
import { readRules } from "../../store/inbox/rules.ts";
import { sendAsOperator, sentEarlier } from "../../store/inbox/send.ts";
import { readMessages } from "../../store/inbox/thread.ts";
import type { Context } from "../context.ts";
import { because, invalid, notFound } from "../errors.ts";
import type { MessageInput, MutationResolvers, TemplateInput } from "../generated/resolvers.ts";
import { mediaKindOf } from "./media-kind.ts";
import { contentOfTemplate } from "./templates.ts";
import { itemsFor } from "./thread-item.ts";
import { heldBySomebody } from "./work.ts";

/** Sends what an operator wrote. Whoever sends has the conversation: the journeys wait from then on. */
export const sendMessage: NonNullable<MutationResolvers["sendMessage"]> = async (_, { message }, context) => {
  // WhatsApp is asked before the transaction begins.
  const template = message.template ? await settled(templateOf(message.template, message, context)) : null;
  const id = await context.walled((tx) => queue(tx, context, message, template));
  context.touch("conversation", [message.contactId]);
  context.house.onOutbox?.();
  const [row] = await context.walled((tx) => readMessages(tx, context.viewer.organisationId, [id]));
  const [item] = row ? await itemsFor(context, [row]) : [];
  if (item?.__typename !== "ThreadMessage") throw notFound("This message");
  return item;
};

async function queue(
  tx: Db,
  context: Context,
  message: MessageInput,
  template: PromiseSettledResult<OutboundContent> | null,
): Promise<string> {
  const { viewer } = context;
  const { organisationId, memberId } = viewer;
  const { clientId, contactId } = message;
  // Before any check: what was sent already is answered as it was, whatever would be refused by now.
  await holdShards(tx, [contactId]);
  const before = await sentEarlier(tx, { clientId, organisationId, contactId, author: memberId });
  if (before?.kind === "taken") throw because("MESSAGE_ID_TAKEN");
  if (before) return before.id;
  if (template?.status === "rejected") throw template.reason;
  const reach = await readReach(tx, organisationId, contactId);
  if (!reach) throw notFound("This conversation");
  const content = template?.value ?? (await contentOf(tx, context, message));
  mayBeSent(content, reach);
  await take(tx, viewer, contactId);
  const { numberId } = reach;
  const quoted = message.replyTo ?? null;
  const replyTo = quoted && (await readWamid(tx, organisationId, { contactId, numberId }, quoted));
  // What no database can hold is not an operator's to type, but a program may send it.
  const words = { content: storable(content), replyTo };
  const sent = await sendAsOperator(tx, { clientId, organisationId, contactId, numberId, ...words, author: memberId });
  if (sent.kind === "taken") throw because("MESSAGE_ID_TAKEN");
  if (sent.kind === "queued") {
    if (message.fileId) await tieUpload(tx, organisationId, message.fileId, sent.id);
    await audit(tx, viewer, "conversation.answered", contactId, { message: sent.id, kind: content.kind });
  }
  return sent.id;
}

async function settled<T>(work: Promise<T>): Promise<PromiseSettledResult<T>> {
  const [result] = await Promise.allSettled([work]);
  return result;
}

async function take(tx: Db, { organisationId, memberId, kind }: Viewer, contactId: ContactId): Promise<void> {
  const { claimMinutes } = await readRules(tx, organisationId);
  const holder = { kind: kind === "person" ? "operator" : "outside", id: memberId } as const;
  const taken = await claim(tx, { organisationId, contactId }, holder, { minutes: claimMinutes });
  if (taken.kind === "unknown") throw notFound("This conversation");
  if (taken.kind === "held") throw await heldBySomebody(tx, organisationId, taken.by);
}

async function templateOf(
  input: TemplateInput,
  { contactId, fileId }: Pick<MessageInput, "contactId" | "fileId">,
  context: Context,
): Promise<OutboundContent> {
  const [file, reach] = await context.walled(async (tx) => [
    fileId ? await uploadOf(tx, context, fileId) : null,
    await readReach(tx, context.viewer.organisationId, contactId),
  ]);
  if (!reach) throw notFound("This conversation");
  return contentOfTemplate(input, file, reach.phoneNumberId, context);
}

async function uploadOf(tx: Db, { viewer }: Context, fileId: string): Promise<UploadRow> {
  const file = await readUpload(tx, viewer.organisationId, fileId);
  if (!file) throw notFound("This file");
  return file;
}

async function contentOf(tx: Db, context: Context, { text, fileId }: MessageInput): Promise<OutboundContent> {
  const said = text?.trim() ?? "";
  if (!fileId) return { kind: "text", text: said };
  const file = await uploadOf(tx, context, fileId);
  const media = mediaKindOf(file.mime);
  return {
    kind: "media",
    media,
    source: { id: file.whatsappId },
    ...(said !== "" && { caption: said }),
    ...(media === "document" && file.name !== null && { filename: file.name }),
  };
}

function mayBeSent(content: OutboundContent, { lastInboundAt, optedOut, isRetired }: Reach): void {
  if (isRetired) throw because("NUMBER_RETIRED");
  const [problem] = checkOutbound(content);
  if (problem) throw invalid(problem.message);
  if (content.kind === "template") {
    if (optedOut) throw because("OPTED_OUT");
    return;
  }
  if (lastInboundAt === null || windowEnd(lastInboundAt).getTime() < Date.now()) throw because("WINDOW_CLOSED");
}
