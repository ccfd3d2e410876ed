import { setStatus } from "../modifiers/status.ts";
import type { ActionKind } from "./kind.ts";

/** Blocks, stops, archives or reactivates the contact. */
export const setContactStatus: ActionKind = {
  type: "set_contact_status",
  read(fields) {
    const status = fields.word("status", ["active", "blocked", "stopped", "archived"]);
    return (step) => setStatus(step, status);
  },
};
