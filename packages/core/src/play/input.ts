import type { Input } from "../flow/index.ts";
import type { InboundContent } from "../model/message.ts";

/** Where a message comes from: the row of the inbox, or whatever stands in its place. */
export interface Origin {
  readonly id: string;
  readonly messageId: string | null;
  readonly sentAt: Date | null;
}

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

/** A message as the engine takes it in. `now` (milliseconds since 1970) counts where WhatsApp told no time. */
export function inputOf(work: Origin, content: InboundContent, now: number): Input {
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
