import type { FieldValue } from "../contact.ts";
import { parseFieldValue } from "../field-values.ts";
import type { ActionKind } from "./kind.ts";
import { missing } from "./kind.ts";

/** Keeps what was said for a field of the contact; an empty text clears it. */
export const setContactField: ActionKind = {
  type: "set_contact_field",
  read(fields) {
    const reference = fields.object("field");
    const key = reference.text("key");
    const name = reference.optionalText("name") ?? key;
    const template = fields.optionalText("value") ?? "";
    return (step) => {
      const text = step.evaluateWhole(template);
      if (text === undefined) return;
      const field = step.assets.field(key);
      if (field === undefined) return step.error(...missing("field", key, name));
      const value = parseFieldValue(text, field, step.contact, step.environment);
      if (sameField(step.contact.fields[key], value)) return;
      const { [key]: _, ...others } = step.contact.fields;
      const changed = { ...step.contact, fields: value === null ? others : { ...others, [key]: value } };
      step.changeContact(changed, { type: "contact_field_changed", field: { key, name: field.name }, value });
    };
  },
};

const parts = ["text", "number", "datetime", "state", "district", "ward"] as const;

function sameField(before: FieldValue | undefined, after: FieldValue | null): boolean {
  return parts.every((part) => before?.[part] === after?.[part]);
}
