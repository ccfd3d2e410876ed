import { addToGroups } from "../modifiers/groups.ts";
import { readNamed, resolve } from "./assets.ts";
import type { ActionKind } from "./kind.ts";
import { template } from "./parts.ts";

/** Puts the contact into groups. */
export const addContactGroups: ActionKind = {
  type: "add_contact_groups",
  parts: { texts: [template("groups.name_match")], refers: [{ type: "group", at: "groups" }] },
  read(fields) {
    const named = fields.objects("groups").map(readNamed);
    if (!fields.has("groups")) fields.fail('"groups" is missing');
    return (step) => {
      const groups = resolve(step, "group", named, (match) => step.assets.group?.(match));
      if (groups.length > 0) addToGroups(step, groups);
    };
  },
};
