import type { Editor } from "../flow.ts";
import { clip, limits } from "../limits.ts";

/** Keeps what the contact is called; an empty name forgets it. */
export function setName(editor: Editor, said: string): void {
  const name = clip(said.trim(), limits.contactNameCharacters);
  if (name === (editor.contact.name ?? "")) return;
  const { name: _, ...others } = editor.contact;
  editor.changeContact(name === "" ? others : { ...others, name }, { type: "contact_name_changed", name });
}
