import type { IncomingMessage, ServerResponse } from "node:http";
import type { Context } from "./context.ts";
import { expiredToken, GraphError, noToken } from "./graph/errors.ts";
import { ownNumber } from "./graph/request.ts";
import type { Known } from "./graph/validate.ts";
import { isJson, type Json } from "./json.ts";
import { type Acceptance, takeSend } from "./sends.ts";

/**
 * POST /{phone-number-id}/messages, straight on node:http. Everything else goes through Fastify; this one path carries
 * the load, and does without routing, hooks and reply objects. What remains is mostly the kernel's writing of answers
 * (bench/sends.ts has the figures).
 */
export type MessagesHandler = (request: IncomingMessage, response: ServerResponse, numberId: string) => void;

const bodyLimit = 1024 * 1024;

export function makeMessagesHandler(context: Context): MessagesHandler {
  const known: Known = {
    hasMedia: (id) => context.media.get(id) !== undefined,
    template: (name, language) => context.templates.template(name, language),
  };
  return (request, response, numberId) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyLimit) chunks.push(chunk);
    });
    request.on("end", () => {
      if (before(context, request, response)) return;
      try {
        authorize(context, request);
        const number = ownNumber(context, numberId, "post");
        misbehave(context);
        after(context, response, takeSend(context, number, parse(chunks, size), known));
      } catch (error) {
        refuse(context, response, error);
      }
    });
  };
}

export function authorize({ options, faults }: Context, request: IncomingMessage): void {
  const given = request.headers.authorization;
  if (given === undefined) {
    const message = "An active access token must be used to query information about the current user.";
    throw new GraphError(2500, "", { http: 401, message });
  }
  if (given !== `Bearer ${options.token}` && given !== `OAuth ${options.token}`) throw noToken();
  if (faults.tokenExpired) throw expiredToken();
}

function parse(chunks: readonly Buffer[], size: number): Json {
  if (size > bodyLimit) throw new GraphError(100, "The request body is too large.", { http: 413 });
  const text = chunks.length === 1 ? String(chunks[0]) : Buffer.concat(chunks).toString();
  try {
    const body: unknown = JSON.parse(text);
    if (isJson(body)) return body;
  } catch {
    // Falls through to the refusal, which is the same for broken JSON and for JSON that is no object.
  }
  throw new GraphError(100, "The request body must be a JSON object.");
}

const chance = (share: number): boolean => share > 0 && Math.random() < share;

/** Faults in front of WhatsApp: nothing has been sent. True when the request has been dealt with. */
function before({ faults, counters, wheel }: Context, request: IncomingMessage, response: ServerResponse): boolean {
  if (chance(faults.dropBeforeShare)) {
    counters.droppedBefore++;
    request.socket.destroy();
    return true;
  }
  if (!chance(faults.htmlShare)) return false;
  const answer = () => {
    response.writeHead(502, { "content-type": "text/html" });
    response.end("<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>");
  };
  wheel.after(0, answer);
  return true;
}

function misbehave({ faults }: Context): void {
  if (chance(faults.rateLimitShare)) {
    throw new GraphError(130429, "Cloud API message throughput has been reached.", {
      http: faults.rateLimitHttp,
      retryAfter: faults.retryAfterSeconds,
    });
  }
  if (chance(faults.serverErrorShare)) throw new GraphError(131000, "Something went wrong. Try again later.");
}

/** Answers an accepted send, unless the answer is to be lost. */
function after(context: Context, response: ServerResponse, { answer, sent, early }: Acceptance): void {
  const { faults, counters } = context;
  if (sent !== undefined && chance(faults.dropAfterShare)) {
    counters.droppedAfter++;
    response.socket?.destroy();
    return;
  }
  const text = sent !== undefined && chance(faults.emptyShare) ? "" : JSON.stringify(answer);
  const respond = () => send(context, response, 200, text, {});
  if (early) void early.then(respond);
  else respond();
}

function refuse(context: Context, response: ServerResponse, error: unknown): void {
  context.counters.refused++;
  const refusal = error instanceof GraphError ? error : new GraphError(1, String(error), { http: 500 });
  send(context, response, refusal.http, JSON.stringify(refusal.body()), refusal.headers());
}

function send(
  { faults, wheel }: Context,
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string>,
): void {
  const end = () => {
    response.writeHead(status, {
      "content-type": "application/json; charset=UTF-8",
      "content-length": Buffer.byteLength(text),
      "facebook-api-version": "v25.0",
      ...headers,
    });
    response.end(text);
  };
  const wait = faults.latencyMs + Math.random() * faults.latencyJitterMs;
  if (wait > 0) wheel.after(wait, end);
  else end();
}
