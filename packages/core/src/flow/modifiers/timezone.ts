import type { Editor } from "../flow.ts";

/** Keeps where on the clock the contact lives, an IANA zone; an empty one forgets it. */
export function setTimezone(editor: Editor, timezone: string): void {
  if (timezone === (editor.contact.timezone ?? "")) return;
  const { timezone: _, ...others } = editor.contact;
  const contact = timezone === "" ? others : { ...others, timezone };
  editor.changeContact(contact, { type: "contact_timezone_changed", timezone });
}
