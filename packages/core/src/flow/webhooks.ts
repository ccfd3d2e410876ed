import type { HttpAnswer, HttpCall } from "./effects/http.ts";
import { notMade } from "./effects/http.ts";
import type { FlowEvent } from "./events.ts";
import type { Step } from "./flow.ts";
import { cut, limits } from "./limits.ts";
import type { WebhookState } from "./session.ts";

type WebhookStatus = Extract<FlowEvent, { readonly type: "webhook_called" }>["status"];

/** How a call ended. */
export function statusOf(answer: HttpAnswer, isResthook: boolean): WebhookStatus {
  if (answer.outcome !== "answered" || answer.bodyLimit !== undefined) return "connection_error";
  if (isResthook && answer.status === 410) return "subscriber_gone";
  return answer.status >= 200 && answer.status < 300 ? "success" : "response_error";
}

/** Tells a call; what was not made at all is told as an error. Whether it was made. */
export function tellCall(step: Step, { url }: HttpCall, answer: HttpAnswer, resthook?: string): boolean {
  if (answer.outcome === "refused") {
    const { hostname } = answer;
    step.error(`Webhook calls to ${hostname} are not allowed`, "url:blocked", { hostname });
    return false;
  }
  if (answer.outcome === "answered" && answer.bodyLimit !== undefined) {
    const limit = String(answer.bodyLimit);
    const text = `Webhook response exceeded the limit of ${limit} bytes`;
    step.emit({ type: "warning", text, code: "webhook:response_size", extra: { limit } });
  }
  const { request, elapsedMs, retries, sizes } = answer;
  step.emit({
    type: "webhook_called",
    url,
    ...(answer.outcome === "answered" && answer.status > 0 ? { statusCode: answer.status } : {}),
    request: trace(request),
    ...(answer.outcome === "answered" ? { response: trace(answer.response) } : {}),
    elapsedMs,
    retries,
    sizes,
    status: statusOf(answer, resthook !== undefined),
    ...(resthook === undefined ? {} : { resthook }),
  });
  return true;
}

function trace(text: string): string {
  return cut(text.replaceAll("\0", ""), limits.traceCharacters);
}

/** What `@webhook` shows of a call. */
export function stateOf({ method, url }: HttpCall, answer: HttpAnswer): WebhookState {
  if (answer.outcome !== "answered") return { method, url, status: 0, headers: null, json: null };
  const json = extractJson(answer.body) ?? null;
  return { method, url, status: answer.status, headers: answer.headers, json };
}

/** Saves a call as a result, as journeys of older versions read it. */
export function saveCall(step: Step, name: string, state: WebhookState, status: WebhookStatus): void {
  const { method, url, json } = state;
  const keeps = json !== null && JSON.stringify(json).length < limits.webhookBytes;
  step.saveResult({
    name,
    value: String(state.status),
    category: status === "success" ? "Success" : "Failure",
    input: `${method} ${url}`,
    ...(keeps ? { extra: json } : {}),
  });
}

/** The answer to a call; one that the host left out counts as not made. */
export function answerTo(answers: readonly HttpAnswer[], index: number): HttpAnswer {
  return answers[index] ?? notMade("no answer");
}

/** The JSON that a response is, without what no JSON may hold; undefined if it is none. */
export function extractJson(body: string): unknown {
  // A backslash before the escape would make it the text of one.
  const clean = body.replaceAll("\0", "").replaceAll(/(?<!\\)((?:\\\\)*)\\u0000/g, "$1");
  try {
    return JSON.parse(clean.replaceAll("\uFFFD", ""));
  } catch {
    return undefined;
  }
}
