import type { Answer } from "@hotline/core/flow/index.ts";
import type { Desk } from "./desk.ts";

/**
 * Answers what a text is about at once, from the labels of the organisation's own model; the rest is for `others`, and so
 * is a classifier that a journey names where a job can ask it. `now` in milliseconds since 1970: "yesterday" is said of it.
 */
export function classifying(desk: Desk | undefined, now: number, others: Answer): Answer {
  return (request) => {
    if (request.kind === "classify" && request.classifier && others(request) === undefined) return undefined;
    if (request.kind !== "classify" || desk === undefined) return others(request);
    return { kind: "classify", ...desk.understand(request.text, now, request.language) };
  };
}
