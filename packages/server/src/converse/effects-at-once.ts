import { type Answer, failedEffect } from "@hotline/core/flow/index.ts";

/** What this installation can do for journeys beside HTTP calls. */
export interface Abilities {
  /** Whether e-mails can be sent. */
  readonly email: boolean;
  /** Whether there are classifiers outside. */
  readonly classify?: boolean;
  /** Whether there is a language model. */
  readonly llm?: boolean;
}

/**
 * Answers at once what nobody here can do, with the reason; a journey then goes on the way of its failure. For the rest
 * the journey stops, and a job carries it out.
 */
export function effectsAtOnce({ email, classify = false, llm = false }: Abilities): Answer {
  return (request) => {
    switch (request.kind) {
      case "http":
      case "claimUrn":
        return undefined;
      case "email":
        return email ? undefined : failedEffect(request, "this installation has no mail server; SMTP_URL names one");
      case "airtime":
        return failedEffect(request, "this installation has no way to transfer airtime");
      case "llm":
        return llm ? undefined : failedEffect(request, "this installation has no language model");
      case "classify":
        return classify ? undefined : failedEffect(request, "this installation has no classifier");
    }
  };
}
