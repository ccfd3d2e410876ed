import type { Editor } from "../flow.ts";

/** Notes when the contact was last heard of; `seenOn` is ISO 8601. */
export function setSeen(editor: Editor, seenOn: string): void {
  if (editor.contact.lastSeenOn === seenOn) return;
  const event = { type: "contact_last_seen_changed", lastSeenOn: seenOn } as const;
  editor.changeContact({ ...editor.contact, lastSeenOn: seenOn }, event);
}
