import type { ClaimUrnRequest } from "../effects/claim-urn.ts";
import type { Step } from "../flow.ts";
import { changeUrns, sameUrn } from "../modifiers/urns.ts";
import { formatUrn, normalizeUrn, urnProblem } from "../urns.ts";
import { type ActionKind, asking } from "./kind.ts";
import { template } from "./parts.ts";

/** Keeps another way to reach the contact, unless it is another contact's. */
export const addContactUrn: ActionKind = {
  type: "add_contact_urn",
  parts: { texts: [template("path")], locals: [{ name: "_has_urn" }] },
  read(fields) {
    const scheme = fields.text("scheme");
    const template = fields.text("path");
    return asking(
      "claimUrn",
      (step) => wish(step, scheme, step.evaluate(template).trim()),
      (step, { urn }, { claimed }) => {
        changeUrns(step, [{ urn }], "append", () => claimed);
        note(step, urn);
      },
    );
  },
};

function wish(step: Step, scheme: string, path: string): ClaimUrnRequest | undefined {
  if (path === "") {
    step.error("Can't add URN with empty path");
    return undefined;
  }
  const urn = normalizeUrn(formatUrn({ scheme, path }));
  if (urnProblem(urn) === undefined && !step.contact.urns.some((own) => sameUrn(own, urn))) {
    return { kind: "claimUrn", urn };
  }
  changeUrns(step, [{ urn }], "append", () => false);
  note(step, urn);
  return undefined;
}

function note(step: Step, urn: string): void {
  step.setLocal("_has_urn", step.contact.urns.some((own) => sameUrn(own, urn)) ? urn : "");
}
