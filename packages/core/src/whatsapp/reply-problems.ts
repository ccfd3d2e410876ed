import { checkOutbound } from "./check.ts";
import { limits } from "./limits.ts";
import { planReply, type Reply } from "./plan.ts";

/** What becomes of a reply that does not fit. An error is refused by WhatsApp, a warning arrives in another form. */
export interface ReplyProblem {
  readonly severity: "error" | "warning";
  readonly text: string;
  readonly advice: string;
}

/** What WhatsApp would refuse of a reply, and what we have to change of it so that it arrives. */
export function replyProblems(reply: Reply): readonly ReplyProblem[] {
  const planned = planReply(reply, { choiceIdPrefix: "p".repeat(36), listLabel: "☰" });
  const refused = planned.flatMap(checkOutbound).map(({ path, message }): ReplyProblem => {
    return { severity: "error", text: `WhatsApp refuses this (${path}): ${message}`, advice: "Change it accordingly." };
  });
  return [...refused, ...lengths(reply), ...choices(reply, planned)];
}

function lengths({ text, attachments, quickReplies }: Reply): readonly ReplyProblem[] {
  if (text.length > limits.text) return [tooLong(text, limits.text, "so it arrives in several messages")];
  const kind = quickReplies.length > 0 ? "a text with choices" : attachments.length === 1 ? "a caption" : undefined;
  const limit = kind === "a caption" ? limits.caption : limits.body;
  if (kind === undefined || text.length <= limit) return [];
  return [tooLong(text, limit, `as ${kind}, so it arrives in two messages`)];
}

function tooLong(text: string, limit: number, consequence: string): ReplyProblem {
  return {
    severity: "warning",
    text: `The text has ${text.length} characters, and WhatsApp allows ${limit} ${consequence}.`,
    advice: `Shorten it by ${text.length - limit} characters.`,
  };
}

function choices({ quickReplies }: Reply, planned: ReturnType<typeof planReply>): readonly ReplyProblem[] {
  if (quickReplies.length === 0) return [];
  const shown = planned.at(-1);
  if (shown?.kind === "buttons") return [];
  if (shown?.kind !== "list") {
    const text = "The choices fit neither buttons nor a list, so they are sent as numbers.";
    const advice = `Offer up to ${limits.rows} choices of up to ${limits.rowTitle} characters.`;
    return [{ severity: "warning", text, advice }];
  }
  return quickReplies.flatMap(({ text, description = "" }) => [
    ...shortened("choice", text, limits.rowTitle),
    ...shortened("description", description, limits.rowDescription),
  ]);
}

function shortened(what: string, text: string, limit: number): readonly ReplyProblem[] {
  if (text.length <= limit) return [];
  const problem = `The ${what} "${text}" has ${text.length} characters, and a list shows ${limit}.`;
  return [{ severity: "warning", text: problem, advice: `Shorten it by ${text.length - limit} characters.` }];
}
