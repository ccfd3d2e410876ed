import { contentOf } from "../content.ts";
import type { Message } from "./thread.ts";

/** What helps against a message that failed: its words written anew, or a template. */
export type RemedyKind = { readonly kind: "rewrite"; readonly text: string } | { readonly kind: "template" };

/** More than 24 hours have passed since the person wrote, as WhatsApp counts them. */
const windowClosed = 131047;

export function remedyOf({ content, delivery }: Pick<Message, "content" | "delivery">): RemedyKind | null {
  const said = contentOf(content);
  // A template that WhatsApp has paused or refused: another one may go, and the same one later.
  if (said.kind === "template" || delivery?.failure?.code === windowClosed) return { kind: "template" };
  return said.kind === "text" ? { kind: "rewrite", text: said.text } : null;
}
