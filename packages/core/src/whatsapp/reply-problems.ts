import { type FindingName, type Told, tell } from "../model/findings.ts";
import { checkOutbound } from "./check.ts";
import { limits } from "./limits.ts";
import { planReply, type Reply } from "./plan.ts";

/** What becomes of a reply that does not fit. An error is refused by WhatsApp, a warning arrives in another form. */
export interface ReplyProblem extends Told {
  readonly severity: "error" | "warning";
}

/** What WhatsApp would refuse of a reply, and what we have to change of it so that it arrives. */
export function replyProblems(reply: Reply): readonly ReplyProblem[] {
  const planned = planReply(reply, { choiceIdPrefix: "p".repeat(36), listLabel: "☰" });
  const refused = planned
    .flatMap(checkOutbound)
    .map(({ path, message }): ReplyProblem => ({ severity: "error", ...tell("REFUSED", { path, message }) }));
  return [...refused, ...lengths(reply), ...choices(reply, planned)];
}

function lengths({ text, attachments, quickReplies }: Reply): readonly ReplyProblem[] {
  if (text.length > limits.text) return longer("LONG_TEXT", text, limits.text);
  if (quickReplies.length > 0) return longer("LONG_BODY", text, limits.body);
  return attachments.length === 1 ? longer("LONG_CAPTION", text, limits.caption) : [];
}

function choices({ quickReplies }: Reply, planned: ReturnType<typeof planReply>): readonly ReplyProblem[] {
  if (quickReplies.length === 0) return [];
  const shown = planned.at(-1);
  if (shown?.kind === "buttons") return [];
  if (shown?.kind !== "list") {
    return [{ severity: "warning", ...tell("CHOICES_AS_NUMBERS", { rows: limits.rows, most: limits.rowTitle }) }];
  }
  return quickReplies.flatMap(({ text, description = "" }) => [
    ...longer("CUT_CHOICE", text, limits.rowTitle),
    ...longer("CUT_DESCRIPTION", description, limits.rowDescription),
  ]);
}

function longer(name: FindingName, text: string, most: number): readonly ReplyProblem[] {
  if (text.length <= most) return [];
  const values = { text, count: text.length, most, over: text.length - most };
  return [{ severity: "warning", ...tell(name, values) }];
}
