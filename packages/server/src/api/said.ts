import type { OutboundContent } from "@hotline/core/model/message.ts";

/** The words of a message; empty where it has none. */
export function textAsSaid(content: OutboundContent): string {
  if ("text" in content) return content.text;
  if (content.kind === "media") return content.caption ?? content.filename ?? "";
  if (content.kind === "location") return content.name ?? "";
  return content.kind === "reaction" ? content.emoji : "";
}

/** What can be tapped in a message. */
export function choicesIn(content: OutboundContent): readonly string[] {
  if (content.kind === "buttons") return content.buttons.map(({ title }) => title);
  if (content.kind === "list") return content.rows.map(({ title }) => title);
  return content.kind === "link" ? [content.label] : [];
}
