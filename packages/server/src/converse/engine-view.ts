import type { Input } from "@hotline/core/flow/index.ts";
import type { InboundContent } from "@hotline/core/model/message.ts";
import type { Work } from "../store/claim-inbox.ts";

/** What a person said as text; a tap says the choice's title. */
export function textOf(content: InboundContent): string {
  switch (content.kind) {
    case "text":
      return content.text;
    case "choice":
      return content.title;
    case "media":
      return content.caption ?? "";
    case "order":
      return content.text ?? "";
    default:
      return "";
  }
}

function attachmentsOf(content: InboundContent): readonly string[] {
  if (content.kind === "media")
    return [`${content.mime.split(";")[0]}:${content.url ?? `whatsapp:${content.mediaId}`}`];
  if (content.kind === "location") return [`geo:${content.latitude},${content.longitude}`];
  return [];
}

export function inputOf(work: Pick<Work, "id" | "messageId" | "sentAt">, content: InboundContent, now: number): Input {
  const attachments = attachmentsOf(content);
  return {
    uuid: work.messageId ?? work.id,
    createdOn: (work.sentAt ?? new Date(now)).toISOString(),
    text: textOf(content),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(content.kind === "form" && typeof content.values === "object" && content.values !== null
      ? { payload: content.values as Readonly<Record<string, unknown>> }
      : {}),
  };
}
