import { type EffectRequest, type EffectResult, failedEffect } from "@hotline/core/flow/index.ts";

/** How everything outside answers while a journey is played here: nothing is really called. */
export type Double = "success" | "failure";

/** The answer of the double. */
export function answerAs(double: Double, request: EffectRequest): EffectResult {
  if (double === "failure") return failedEffect(request, "it was asked to fail here");
  switch (request.kind) {
    case "http":
      return { kind: "http", answers: request.calls.map((call) => answered(call)) };
    case "llm":
      return { kind: "llm", output: request.input, tokens: { input: 0, output: 0 }, elapsedMs: 1 };
    case "classify":
      return { kind: "classify", intents: [] };
    case "email":
      return { kind: "email" };
    case "claimUrn":
      return { kind: "claimUrn", claimed: true };
    case "airtime": {
      const [currency = "", amount = 0] = Object.entries(request.amounts)[0] ?? [];
      return { kind: "airtime", externalId: "1", currency, amount, logs: [] };
    }
  }
}

type Call = Extract<EffectRequest, { kind: "http" }>["calls"][number];

function answered({ method, url, body: sent }: Call) {
  const body = "{}";
  const [request, response] = [`${method} ${url}\r\n\r\n${sent}`, `HTTP/1.1 200\r\n\r\n${body}`];
  return {
    request,
    response,
    body,
    elapsedMs: 1,
    retries: 0,
    outcome: "answered" as const,
    status: 200,
    headers: { "content-type": "application/json" },
    sizes: { request: request.length, response: response.length },
  };
}
