import { clip, limits } from "../limits.ts";
import type { ActionKind } from "./kind.ts";

/** Keeps what the contact is called; an empty name forgets it. */
export const setContactName: ActionKind = {
  type: "set_contact_name",
  read(fields) {
    const template = fields.optionalText("name") ?? "";
    return (step) => {
      const evaluated = step.evaluateWhole(template);
      if (evaluated === undefined) return;
      const name = clip(evaluated.trim(), limits.contactNameCharacters);
      if (name === (step.contact.name ?? "")) return;
      step.changeContact({ ...step.contact, name }, { type: "contact_name_changed", name });
    };
  },
};
