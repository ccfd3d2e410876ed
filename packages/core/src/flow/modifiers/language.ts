import type { Editor } from "../flow.ts";

/** Speaks to the contact in this language from now on, an ISO 639-3 code; an empty one forgets it. */
export function setLanguage(editor: Editor, language: string): void {
  if (language === (editor.contact.language ?? "")) return;
  const { language: _, ...others } = editor.contact;
  const contact = language === "" ? others : { ...others, language };
  editor.changeContact(contact, { type: "contact_language_changed", language });
}

/** Node and browsers know the names of languages; of a code without a name they return nothing. */
const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Why this is no language; undefined if it is one. */
export function languageProblem(code: string): string | undefined {
  if (code.length !== 3) return `iso-639-3 codes must be 3 characters, got: ${code}`;
  const known = /^[a-z]{3}$/.test(code) && names.of(code) !== undefined;
  return known ? undefined : `unrecognized language code: ${code}`;
}
