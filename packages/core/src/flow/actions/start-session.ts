import type { Recipients } from "../events.ts";
import type { Step } from "../flow.ts";
import { limits } from "../limits.ts";
import { readReference } from "./assets.ts";
import { type ActionKind, missing, online } from "./kind.ts";
import { recipientReferences, recipientTexts } from "./parts.ts";
import { isEmpty, readRecipients, resolveRecipients } from "./recipients.ts";

/** Starts a journey for others. */
export const startSession: ActionKind = {
  type: "start_session",
  flowTypes: online,
  parts: { texts: recipientTexts, refers: [...recipientReferences, { type: "flow", at: "flow" }] },
  read(fields) {
    const flow = readReference(fields.object("flow"));
    const rules = readRecipients(fields);
    const createContact = fields.flag("create_contact");
    const inAFlow = fields.optionalObject("exclusions")?.flag("in_a_flow") ?? false;
    return (step) => {
      const recipients = resolveRecipients(step, rules);
      const found = step.assets.flow(flow.uuid);
      if (found === undefined) return step.error(...missing("flow", flow.uuid, flow.name));
      if (!mayStart(step, recipients) || (isEmpty(recipients) && !createContact)) return;
      const { uuid, name } = found.reference;
      step.emit({
        type: "session_triggered",
        flow: { uuid, name },
        ...recipients,
        exclusions: inAFlow ? { inAFlow } : {},
        ...(createContact ? { createContact } : {}),
        runSummary: summaryOf(step),
        history: step.childHistory(),
      });
    };
  },
};

function mayStart(step: Step, { groups, contactQuery }: Recipients): boolean {
  const { batch, history } = step.trigger;
  if (batch && (groups !== undefined || contactQuery !== undefined)) {
    step.error("Can't start new sessions for groups or queries during batch starts");
    return false;
  }
  if ((history?.ancestorsSinceInput ?? 0) < limits.ancestorsSinceInput) return true;
  step.error("Too many sessions have been spawned since the last time input was received");
  return false;
}

function summaryOf({ run, contact }: Step) {
  const { uuid, flow, status, results } = run;
  return { uuid, flow, contact, status, results };
}
