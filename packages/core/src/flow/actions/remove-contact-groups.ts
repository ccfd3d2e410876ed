import { removeFromGroups } from "../modifiers/groups.ts";
import { readNamed, resolve } from "./assets.ts";
import type { ActionKind } from "./kind.ts";
import { template } from "./parts.ts";

/** Takes the contact out of some groups, or out of all that are filled by hand. */
export const removeContactGroups: ActionKind = {
  type: "remove_contact_groups",
  parts: { texts: [template("groups.name_match")], refers: [{ type: "group", at: "groups" }] },
  read(fields) {
    const named = fields.objects("groups").map(readNamed);
    const all = fields.flag("all_groups");
    if (all && named.length > 0) fields.fail('"groups" and "all_groups" cannot stand together');
    return (step) => {
      const { assets } = step;
      const byHand = () => (assets.groups?.() ?? []).filter(({ matches }) => matches === undefined);
      const groups = all ? byHand() : resolve(step, "group", named, (match) => assets.group?.(match));
      if (groups.length > 0) removeFromGroups(step, groups);
    };
  },
};
