import type { Answer } from "@hotline/core/flow/index.ts";
import type { Desk } from "./desk.ts";

/**
 * Answers what a text is about at once, from the labels of the organisation's own model; the rest is for `others`, and so
 * is a classifier that a journey names where a job can ask it.
 */
export function classifying(desk: Desk | undefined, others: Answer): Answer {
  return (request) => {
    if (request.kind === "classify" && request.classifier && others(request) === undefined) return undefined;
    const intents = request.kind === "classify" ? (desk?.intents(request.text) ?? null) : null;
    return intents === null ? others(request) : { kind: "classify", intents };
  };
}
