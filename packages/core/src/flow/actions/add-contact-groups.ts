import type { Reference } from "../contact.ts";
import type { Step } from "../flow.ts";
import { readNamed, resolve } from "./assets.ts";
import type { ActionKind } from "./kind.ts";

/** Puts the contact into groups. */
export const addContactGroups: ActionKind = {
  type: "add_contact_groups",
  read(fields) {
    const named = fields.objects("groups").map(readNamed);
    return (step) => {
      const groups = resolve(step, "group", named, (match) => step.assets.group?.(match));
      const added = groups.filter(({ uuid }) => !step.contact.groups.some((group) => group.uuid === uuid));
      if (mayBeInGroups(step)) changeGroups(step, added, []);
    };
  },
};

/** Blocked and stopped contacts are in no group, whoever asks. */
export function mayBeInGroups(step: Step): boolean {
  const { status } = step.contact;
  if (status !== "blocked" && status !== "stopped") return true;
  step.error("Can't add blocked or stopped contacts to groups");
  return false;
}

/** Changes membership and tells it once; nothing happens without a difference. */
export function changeGroups(step: Step, added: readonly Reference[], removed: readonly Reference[]): void {
  if (added.length + removed.length === 0) return;
  const kept = step.contact.groups.filter(({ uuid }) => !removed.some((group) => group.uuid === uuid));
  step.changeContact(
    { ...step.contact, groups: [...kept, ...added] },
    { type: "contact_groups_changed", groupsAdded: added, groupsRemoved: removed },
  );
}
