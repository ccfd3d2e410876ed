import type { Environment } from "../../expr/index.ts";
import type { Group } from "../assets.ts";
import type { Contact, Reference } from "../contact.ts";
import type { ContactEvent } from "../events.ts";
import type { Assets, Editor } from "../flow.ts";

/** Puts the contact into groups that are filled by hand. */
export function addToGroups(editor: Editor, groups: readonly Group[]): void {
  if (!mayBeInGroups(editor)) return;
  const own = new Set(editor.contact.groups.map(({ uuid }) => uuid));
  const added = byHand(editor, groups, "add contacts to").filter(({ uuid }) => !own.has(uuid));
  if (added.length === 0) return;
  change(editor, [...editor.contact.groups, ...added], added, []);
}

/** Takes the contact out of groups that are filled by hand. */
export function removeFromGroups(editor: Editor, groups: readonly Group[]): void {
  if (!mayBeInGroups(editor)) return;
  const { contact } = editor;
  const own = new Set(contact.groups.map(({ uuid }) => uuid));
  const removed = byHand(editor, groups, "remove contacts from").filter(({ uuid }) => own.has(uuid));
  if (removed.length === 0) return;
  change(editor, without(contact.groups, removed), [], removed);
}

function change(
  editor: Editor,
  groups: readonly Reference[],
  groupsAdded: readonly Reference[],
  groupsRemoved: readonly Reference[],
) {
  editor.changeContact({ ...editor.contact, groups }, { type: "contact_groups_changed", groupsAdded, groupsRemoved });
}

function without(groups: readonly Reference[], removed: readonly Reference[]): readonly Reference[] {
  return groups.filter(({ uuid }) => !removed.some((group) => group.uuid === uuid));
}

/** Blocked and stopped contacts are in no group, whoever asks. */
function mayBeInGroups(editor: Editor): boolean {
  const { status } = editor.contact;
  if (status !== "blocked" && status !== "stopped") return true;
  editor.error("Can't add blocked or stopped contacts to groups");
  return false;
}

/** The groups that people may fill; the author is told of the others. */
function byHand(editor: Editor, groups: readonly Group[], verb: string): readonly Reference[] {
  return groups.flatMap(({ uuid, name, matches }) => {
    if (matches === undefined) return [{ uuid, name }];
    editor.error(`Can't ${verb} the query based group '${name}'`);
    return [];
  });
}

/** The contact in the groups whose queries it matches, and in no group unless it is active; with the event that tells it. */
export function regrouped(
  contact: Contact,
  assets: Assets,
  environment: Environment,
): { readonly contact: Contact; readonly event?: ContactEvent } {
  const all = assets.groups?.() ?? [];
  if (contact.groups.length === 0 && (contact.status !== "active" || !all.some(isSmart))) return { contact };
  const isActive = contact.status === "active";
  const smart = all.filter(isSmart);
  const own = new Set(contact.groups.map(({ uuid }) => uuid));
  const added: Reference[] = [];
  const removed: Reference[] = [];
  for (const group of smart) {
    const belongs = isActive && group.matches(contact, environment);
    if (belongs && !own.has(group.uuid)) added.push({ uuid: group.uuid, name: group.name });
    if (!belongs && own.has(group.uuid)) removed.push({ uuid: group.uuid, name: group.name });
  }
  if (!isActive) removed.push(...without(contact.groups, removed));
  if (added.length + removed.length === 0) return { contact };
  return {
    contact: { ...contact, groups: [...without(contact.groups, removed), ...added] },
    event: { type: "contact_groups_changed", groupsAdded: added, groupsRemoved: removed },
  };
}

function isSmart(group: Group): group is Group & Required<Pick<Group, "matches">> {
  return group.matches !== undefined;
}
