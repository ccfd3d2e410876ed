import type { Match } from "../assets.ts";
import type { User } from "../contact.ts";
import type { Step } from "../flow.ts";
import { openTicket as open } from "../modifiers/tickets.ts";
import type { Fields } from "../read/fields.ts";
import { generalTopic } from "../topics.ts";
import { readReference } from "./assets.ts";
import { type ActionKind, missing, online } from "./kind.ts";
import { template } from "./parts.ts";

/** Who is to answer: somebody known by id, or by a template for their e-mail address. */
type Assignee = { readonly uuid: string; readonly name: string } | { readonly email: string };

/** Asks a human to take over. */
export const openTicket: ActionKind = {
  type: "open_ticket",
  flowTypes: online,
  parts: {
    texts: [template("assignee.email"), template("note")],
    refers: [
      { type: "topic", at: "topic" },
      { type: "user", at: "assignee" },
    ],
    locals: [{ name: "_new_ticket" }],
  },
  read(fields) {
    const topic = fields.optionalObject("topic");
    const reference = topic === undefined ? undefined : readReference(topic);
    const assignee = readAssignee(fields.optionalObject("assignee"));
    const note = fields.optionalText("note") ?? fields.optionalText("body") ?? "";
    return (step) => step.setLocal("_new_ticket", openFor(step, reference, assignee, note) ?? "");
  },
};

function readAssignee(fields: Fields | undefined): Assignee | undefined {
  const email = fields?.optionalText("email");
  return email && !fields?.has("uuid") ? { email } : fields && readReference(fields);
}

function openFor(
  step: Step,
  topic: { readonly uuid: string; readonly name: string } | undefined,
  assignee: Assignee | undefined,
  note: string,
): string | undefined {
  if (step.trigger.batch) {
    step.error("Can't open tickets during batch starts");
    return undefined;
  }
  const match: Match = topic ?? { name: generalTopic };
  const found = step.assets.topic?.(match);
  if (found === undefined) {
    step.error(...missing("topic", topic?.uuid ?? "", topic?.name ?? generalTopic));
    return undefined;
  }
  const user = assignee && findUser(step, assignee);
  return open(step, found, user, step.evaluate(note));
}

function findUser(step: Step, assignee: Assignee): User | undefined {
  if ("uuid" in assignee) {
    const { uuid, name } = assignee;
    const found = step.assets.user?.({ uuid });
    if (found === undefined) step.error(...missing("user", uuid, name));
    return found;
  }
  const email = step.evaluateWhole(assignee.email)?.trim();
  const found = email === undefined ? undefined : step.assets.user?.({ email });
  if (email !== undefined && found === undefined)
    step.error(`No such user with email '${email}'`, "user:missing", { email });
  return found;
}
