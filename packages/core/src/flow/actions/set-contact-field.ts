import { setField } from "../modifiers/field.ts";
import { type ActionKind, missing } from "./kind.ts";
import { template } from "./parts.ts";

/** Keeps what was said for a field of the contact; an empty text clears it. */
export const setContactField: ActionKind = {
  type: "set_contact_field",
  parts: { texts: [template("value")], refers: [{ type: "field", at: "field" }] },
  read(fields) {
    const reference = fields.object("field");
    const key = reference.text("key");
    const name = reference.optionalText("name") ?? key;
    const template = fields.optionalText("value") ?? "";
    return (step) => {
      const text = step.evaluateWhole(template);
      if (text === undefined) return;
      const field = step.assets.field(key);
      if (field === undefined) step.error(...missing("field", key, name));
      else setField(step, field, text);
    };
  },
};
