import { setName } from "../modifiers/name.ts";
import type { ActionKind } from "./kind.ts";
import { template } from "./parts.ts";

/** Keeps what the contact is called; an empty name forgets it. */
export const setContactName: ActionKind = {
  type: "set_contact_name",
  parts: { texts: [template("name")] },
  read(fields) {
    const template = fields.optionalText("name") ?? "";
    return (step) => {
      const name = step.evaluateWhole(template);
      if (name !== undefined) setName(step, name);
    };
  },
};
