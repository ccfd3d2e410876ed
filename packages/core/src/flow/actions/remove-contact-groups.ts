import { changeGroups, mayBeInGroups } from "./add-contact-groups.ts";
import { readNamed, resolve } from "./assets.ts";
import type { ActionKind } from "./kind.ts";

/** Takes the contact out of some groups, or out of all that are filled by hand. */
export const removeContactGroups: ActionKind = {
  type: "remove_contact_groups",
  read(fields) {
    const named = fields.objects("groups").map(readNamed);
    const all = fields.flag("all_groups");
    if (all && named.length > 0) fields.fail('"groups" and "all_groups" cannot stand together');
    return (step) => {
      const assets = step.assets;
      const groups = all ? (assets.groups?.() ?? []) : resolve(step, "group", named, (match) => assets.group?.(match));
      const removed = step.contact.groups.filter(({ uuid }) => groups.some((group) => group.uuid === uuid));
      if (mayBeInGroups(step)) changeGroups(step, [], removed);
    };
  },
};
