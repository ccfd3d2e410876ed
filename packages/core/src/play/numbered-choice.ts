import { fold } from "../flow/keywords/fold.ts";
import type { InboundContent } from "../model/message.ts";

/** A typed number that stands for a choice of a numbered question says that choice. */
export function numberedChoice(content: InboundContent, choices: readonly string[] | null): InboundContent {
  if (choices === null || content.kind !== "text" || content.text.length > 8) return content;
  const typed = fold(content.text);
  const choice = /^\d{1,3}$/.test(typed) ? choices[Number(typed) - 1] : undefined;
  return choice === undefined ? content : { kind: "text", text: choice };
}
