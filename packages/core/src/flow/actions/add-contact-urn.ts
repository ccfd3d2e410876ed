import type { Step } from "../flow.ts";
import { limits } from "../limits.ts";
import { formatUrnIdentity } from "../urns.ts";
import type { ActionKind } from "./kind.ts";

/** Keeps another way to reach the contact. Whether somebody else has it already is for the shell to settle. */
export const addContactUrn: ActionKind = {
  type: "add_contact_urn",
  read(fields) {
    const scheme = fields.text("scheme");
    const template = fields.text("path");
    return (step) => {
      const path = step.evaluate(template).trim();
      if (path === "") return step.error("Can't add URN with empty path");
      const urn = formatUrnIdentity(scheme, path);
      if (urn === undefined)
        step.error(`'${scheme}:${path}' is not valid URN`, "urn:invalid", { urn: `${scheme}:${path}` });
      else add(step, urn);
      step.setLocal("_has_urn", urn !== undefined && has(step, urn) ? urn : "");
    };
  },
};

function has({ contact }: Step, urn: string): boolean {
  return contact.urns.some((one) => one.replace(/[?#].*$/, "") === urn);
}

function add(step: Step, urn: string): void {
  if (has(step, urn)) return;
  if (step.contact.urns.length >= limits.urnsPerContact) {
    step.error(`Can't add a URN to a contact that has ${limits.urnsPerContact}`);
    return;
  }
  const urns = [...step.contact.urns, urn];
  step.changeContact({ ...step.contact, urns }, { type: "contact_urns_changed", urns });
}
