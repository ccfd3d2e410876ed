import type { EmailRequest } from "../effects/email.ts";
import type { Step } from "../flow.ts";
import { type ActionKind, asking, online } from "./kind.ts";
import { spoken, template } from "./parts.ts";

/** Sends an e-mail, e.g. to the team. */
export const sendEmail: ActionKind = {
  type: "send_email",
  flowTypes: online,
  parts: { texts: [template("addresses"), spoken("subject"), spoken("body")] },
  read(fields) {
    const uuid = fields.uuid();
    const addresses = fields.texts("addresses");
    if (addresses.length === 0) fields.fail('"addresses" must name at least one address');
    const subject = fields.text("subject");
    const body = fields.text("body");
    return asking(
      "email",
      (step) => compose(step, uuid, addresses, subject, body),
      (step, { addresses: to, subject: about, body: text }, { error }) => {
        if (error !== undefined) step.error(`Unable to send email: ${error}`);
        else step.emit({ type: "email_sent", to, subject: about, body: text });
      },
    );
  },
};

function compose(
  step: Step,
  uuid: string,
  templates: readonly string[],
  subjectTemplate: string,
  bodyTemplate: string,
): EmailRequest | undefined {
  const localized = (property: string, base: string) => step.localize(uuid, property, [base]).texts[0] ?? "";
  // A subject is one line, whatever a field holds.
  const subject = step.evaluate(localized("subject", subjectTemplate)).replaceAll(/\s+/g, " ").trim();
  if (subject === "") return refuse(step, "Email subject evaluated to empty string, skipping");
  const body = step.evaluate(localized("body", bodyTemplate));
  if (body === "") return refuse(step, "Email body evaluated to empty string, skipping");
  const addresses = templates.flatMap((template) => addressOf(step, template));
  return addresses.length === 0 ? undefined : { kind: "email", addresses, subject, body };
}

function refuse(step: Step, why: string): undefined {
  step.error(why);
  return undefined;
}

function addressOf(step: Step, template: string): readonly string[] {
  const address = step
    .evaluate(template)
    .trim()
    .replace(/^mailto:/, "");
  if (address !== "") return [address];
  step.error("Email address evaluated to empty string, skipping");
  return [];
}
