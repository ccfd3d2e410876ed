import type { FieldDefinition } from "../../model/project.ts";
import type { FieldValue } from "../contact.ts";
import { parseFieldValue } from "../field-values.ts";
import type { Editor } from "../flow.ts";
import { limits } from "../limits.ts";

/** Keeps what was said for a field; an empty text clears it. */
export function setField(editor: Editor, field: FieldDefinition, said: string): void {
  const { contact, environment, assets } = editor;
  const max = assets.fieldCharacters ?? limits.fieldCharacters;
  const value = parseFieldValue(said, field, contact, environment, max);
  if (sameField(contact.fields[field.key], value)) return;
  const { [field.key]: _, ...others } = contact.fields;
  const fields = value === null ? others : { ...others, [field.key]: value };
  const { key, name } = field;
  editor.changeContact({ ...contact, fields }, { type: "contact_field_changed", field: { key, name }, value });
}

const parts = ["text", "number", "datetime", "state", "district", "ward"] as const;

function sameField(before: FieldValue | undefined, after: FieldValue | null): boolean {
  return parts.every((part) => before?.[part] === after?.[part]);
}
