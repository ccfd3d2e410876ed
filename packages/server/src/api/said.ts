import type { OutboundContent } from "@hotline/core/model/message.ts";
import { shownOf } from "@hotline/core/whatsapp/index.ts";

/** The words of a message; empty where it has none. */
export function textAsSaid(content: OutboundContent): string {
  const { text, files } = shownOf(content);
  return text || (files[0]?.filename ?? "");
}

/** What can be tapped in a message. */
export function choicesIn(content: OutboundContent): readonly string[] {
  const { choices, labels } = shownOf(content);
  return [...choices.map(({ title }) => title), ...labels];
}
