import type { Answer } from "@hotline/core/flow/index.ts";
import type { Desk } from "./desk.ts";

/** Answers what a text is about at once, from the labels of the organisation's own model; the rest is for `others`. */
export function classifying(desk: Desk | undefined, others: Answer): Answer {
  return (request) => {
    const intents = request.kind === "classify" ? (desk?.intents(request.text) ?? null) : null;
    return intents === null ? others(request) : { kind: "classify", intents };
  };
}
