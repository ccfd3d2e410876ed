import type { ContactStatus } from "../contact.ts";
import type { Editor } from "../flow.ts";

/** Blocks, stops, archives or reactivates the contact. Only active contacts are in groups. */
export function setStatus(editor: Editor, status: ContactStatus): void {
  if (editor.contact.status === status) return;
  editor.changeContact({ ...editor.contact, status }, { type: "contact_status_changed", status });
}
