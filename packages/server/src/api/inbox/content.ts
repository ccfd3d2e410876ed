import type { InboundContent, OutboundContent } from "@hotline/core/model/message.ts";

type Content = InboundContent | OutboundContent;

/** WhatsApp's id of another message that this one is about; such ids hold phone numbers, and stay here. */
export function aboutMessage(content: unknown): string | null {
  const { kind, ...rest } = content as Content;
  if (kind === "reaction" && "messageId" in rest) return rest.messageId;
  return (kind === "edit" || kind === "revoke") && "originalId" in rest ? rest.originalId : null;
}

/** What a message says, without ids of WhatsApp's and what it sent along. */
export function contentFor(content: unknown): unknown {
  const said = content as Content;
  switch (said.kind) {
    case "reaction":
      return { kind: said.kind, emoji: said.emoji };
    case "edit":
      return { kind: said.kind, text: said.text };
    case "revoke":
      return { kind: said.kind };
    case "unknown":
      return { kind: said.kind, type: said.type, reason: said.reason };
    case "media": {
      const { url: _, ...rest } = { url: undefined, ...said };
      return rest;
    }
    default:
      return said;
  }
}
