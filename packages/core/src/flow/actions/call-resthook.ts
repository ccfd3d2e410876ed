import type { HttpAnswer, HttpRequest } from "../effects/http.ts";
import type { Step } from "../flow.ts";
import { limits } from "../limits.ts";
import { resthookPayload } from "../resthook-payload.ts";
import { answerTo, saveCall, stateOf, statusOf, tellCall } from "../webhooks.ts";
import { type ActionKind, asking, online } from "./kind.ts";

/** Tells everybody who asked to be told, and lets the journey see one of the answers. */
export const callResthook: ActionKind = {
  type: "call_resthook",
  flowTypes: online,
  parts: { result: { at: "result_name", categories: ["Success", "Failure"] } },
  read(fields) {
    const slug = fields.text("resthook");
    const name = fields.optionalText("result_name", limits.nameCharacters);
    return asking(
      "http",
      (step) => prepare(step, slug, name),
      (step, request, { answers }) => take(step, slug, name, request, answers),
    );
  },
};

function prepare(step: Step, slug: string, name: string | undefined): HttpRequest | undefined {
  step.setWebhook(undefined);
  const resthook = step.assets.resthook?.(slug);
  if (resthook === undefined) return undefined;
  const payload = resthookPayload(step);
  step.emit({ type: "resthook_called", resthook: slug, payload });
  if (resthook.subscribers.length === 0) {
    // Journeys split on the result, so there must be one.
    if (name) step.saveResult({ name, value: "no subscribers", category: "Failure" });
    return undefined;
  }
  const body = JSON.stringify(payload);
  const headers = { "Content-Type": "application/json" };
  return { kind: "http", calls: resthook.subscribers.map((url) => ({ method: "POST", url, headers, body })) };
}

function take(
  step: Step,
  slug: string,
  name: string | undefined,
  { calls }: HttpRequest,
  answers: readonly HttpAnswer[],
): void {
  const made = calls.flatMap((call, index) => {
    const answer = answerTo(answers, index);
    return tellCall(step, call, answer, slug) ? [{ call, answer, status: statusOf(answer, true) }] : [];
  });
  const failed = made.findLast(({ status }) => status === "response_error" || status === "connection_error");
  const shown = failed ?? made.findLast(({ status }) => status === "success") ?? made.at(-1);
  if (shown === undefined) return;
  const state = stateOf(shown.call, shown.answer);
  step.setWebhook(state);
  if (name) saveCall(step, name, state, shown.status);
}
