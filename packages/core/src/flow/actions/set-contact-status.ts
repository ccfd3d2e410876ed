import type { ActionKind } from "./kind.ts";

/** Blocks, stops, archives or reactivates the contact. Only active contacts are in groups. */
export const setContactStatus: ActionKind = {
  type: "set_contact_status",
  read(fields) {
    const status = fields.word("status", ["active", "blocked", "stopped", "archived"]);
    return (step) => {
      const { contact } = step;
      if (contact.status === status) return;
      const groups = status === "active" ? contact.groups : [];
      step.changeContact({ ...contact, status, groups }, { type: "contact_status_changed", status });
      if (groups.length === contact.groups.length) return;
      step.emit({ type: "contact_groups_changed", groupsAdded: [], groupsRemoved: contact.groups });
    };
  },
};
