import type { EffectKind } from "./kind.ts";

/** An e-mail to be sent. */
export interface EmailRequest {
  readonly kind: "email";
  readonly addresses: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** Sent, or why not. */
export interface EmailResult {
  readonly kind: "email";
  readonly error?: string;
}

export const email: EffectKind<EmailResult> = {
  kind: "email",
  failure: (error) => ({ kind: "email", error }),
};
