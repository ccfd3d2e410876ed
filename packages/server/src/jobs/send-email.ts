import type { EmailRequest, EmailResult } from "@hotline/core/flow/index.ts";
import { reasonOf } from "@hotline/core/model/reason-of.ts";
import { createTransport } from "nodemailer";

export interface Mailbox {
  /** `smtp://user:secret@host:587`, or `smtps:`. */
  readonly url: string;
  readonly from: string;
}

const timeoutMs = 20_000;

/** Sends an e-mail and says what came of it; never throws. `key` makes a repeat after a crash the same message. */
export async function sendEmail(
  { addresses, subject, body }: EmailRequest,
  key: string,
  mailbox: Mailbox,
): Promise<EmailResult> {
  const transport = createTransport({
    url: mailbox.url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  try {
    const host = mailbox.from.split("@").at(-1)?.replace(/>$/, "") ?? "hotline";
    await transport.sendMail({
      from: mailbox.from,
      to: [...addresses],
      subject,
      text: body,
      messageId: `<${key}@${host}>`,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { kind: "email" };
  } catch (error) {
    return { kind: "email", error: reasonOf(error) };
  } finally {
    transport.close();
  }
}
