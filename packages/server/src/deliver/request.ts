import { reasonOf } from "@hotline/core/model/reason-of.ts";
import { buildSend, checkOutbound } from "@hotline/core/whatsapp/index.ts";
import type { OutboxRow } from "../store/outbox.ts";
import type { Verdict } from "./outcome.ts";

export type SendBody = ReturnType<typeof buildSend>;

type Failed = Extract<Verdict, { kind: "failed" }>;

/** WhatsApp's own code for who cannot be reached, so that people read the same. */
const nobody: Failed = {
  kind: "failed",
  error: { code: 131026, title: "The contact has no number and no user id any more." },
  alert: false,
  forAll: false,
};

/** A message that must not leave as it is: the fault is in what made it. */
const unsendable = (title: string): Failed => ({
  kind: "failed",
  error: { code: -2, title },
  alert: true,
  forAll: false,
});

/** What WhatsApp is asked to send, or how a message ends for which it cannot be asked. */
export function requestFor(row: OutboxRow): { readonly kind: "ask"; readonly body: SendBody } | Failed {
  const { recipient, content, messageId, replyTo } = row;
  // Their number is somebody else's now, or they are being erased.
  if (recipient.phone === undefined && recipient.userId === undefined) return nobody;
  try {
    const problem = checkOutbound(content)[0];
    if (problem) return unsendable(`${problem.path}: ${problem.message}`);
    const more = { callbackData: messageId, ...(replyTo === null ? {} : { replyTo }) };
    return { kind: "ask", body: buildSend(recipient, content, more) };
  } catch (error) {
    // Such as a kind of message that a newer program made: thrown on, it would end each process that takes it up.
    return unsendable(reasonOf(error));
  }
}
