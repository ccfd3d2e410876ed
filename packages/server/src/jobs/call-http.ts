import { setTimeout as delay } from "node:timers/promises";
import type { HttpAnswer, HttpCall } from "@hotline/core/flow/index.ts";
import { Agent, type Dispatcher, request } from "undici";
import { checkAddress, guardedLookup, RefusedAddress } from "./guarded-address.ts";

export interface CallRules {
  /** Whether private and local addresses may be called (`HOTLINE_ALLOW_PRIVATE_FETCH`). */
  readonly allowPrivate: boolean;
  /** For one try; all tries of a call together may take three times that. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** Before the first repeat; doubles. */
  readonly pauseMs?: number;
}

/** A server that takes longer is a broken one to somebody who waits on the phone. */
const defaultTimeoutMs = 15_000;
const defaultMaxBytes = 1_048_576;
const defaultPauseMs = 500;
const mostRetries = 2;

/** The server has not done anything yet: every call may be made again. */
const neverBegun = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT", "EHOSTUNREACH"]);
const askAgain = new Set([429, 503]);
/** Somebody on the way gave up; the server may have done it. */
const unclear = new Set([502, 504]);
const redirects = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 5;
/** Doing these twice is doing them once. */
const repeatable = new Set(["GET", "HEAD", "PUT", "DELETE"]);

type Try = HttpAnswer | { readonly outcome: "again"; readonly last: HttpAnswer };

/**
 * Makes one call and says what came of it; never throws. A call whose outcome is unknown is made again only where twice
 * is like once; `key` goes along as `Idempotency-Key`, so that a server can tell a repeat after a crash of ours.
 */
export async function callHttp(call: HttpCall, key: string, rules: CallRules): Promise<HttpAnswer> {
  const begun = Date.now();
  const { timeoutMs = defaultTimeoutMs, pauseMs = defaultPauseMs } = rules;
  const agent = new Agent({ connect: { lookup: guardedLookup(rules.allowPrivate), timeout: timeoutMs } });
  try {
    for (let retries = 0; ; retries++) {
      const tried = await tryOnce(call, key, rules, agent);
      const answer = tried.outcome === "again" ? tried.last : tried;
      const late = Date.now() - begun > 2 * timeoutMs;
      if (tried.outcome !== "again" || retries === mostRetries || late)
        return told(answer, Date.now() - begun, retries);
      await delay(pauseMs * 2 ** retries);
    }
  } finally {
    await agent.destroy();
  }
}

function told(answer: HttpAnswer, elapsedMs: number, retries: number): HttpAnswer {
  return answer.outcome === "refused" ? answer : { ...answer, elapsedMs, retries };
}

async function tryOnce(call: HttpCall, key: string, rules: CallRules, dispatcher: Dispatcher): Promise<Try> {
  const { timeoutMs = defaultTimeoutMs, maxBytes = defaultMaxBytes } = rules;
  const url = new URL(call.url);
  const headers = { "user-agent": "hotline", "idempotency-key": key, ...lowerCased(call.headers) };
  const sent = requestText(call, url, headers);
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await follow({ ...call, headers }, url, rules, { dispatcher, signal });
    const read = await answered(answer, sent, maxBytes);
    const again = askAgain.has(answer.statusCode) || (unclear.has(answer.statusCode) && repeatable.has(call.method));
    return again ? { outcome: "again", last: read } : read;
  } catch (error) {
    return failed(error, call, url, sent);
  }
}

/** Makes the request, and those that the answers send it on to; the last answer of a chain that is too long. */
async function follow(
  call: HttpCall,
  first: URL,
  { allowPrivate }: CallRules,
  how: Pick<Dispatcher.RequestOptions, "signal"> & { readonly dispatcher: Dispatcher },
): Promise<Dispatcher.ResponseData> {
  let [url, { method, headers, body }] = [first, call];
  for (let hop = 0; ; hop++) {
    checkAddress(url, allowPrivate);
    const options = { ...how, method: method as Dispatcher.HttpMethod, headers, body: body === "" ? null : body };
    const answer = await request(url, options);
    const to = [answer.headers["location"]].flat()[0];
    const isOver = hop === mostRedirects || to === undefined || !URL.canParse(to, url.href);
    if (isOver || !redirects.has(answer.statusCode)) return answer;
    await answer.body.dump();
    const next = new URL(to, url.href);
    if (!/^https?:$/.test(next.protocol)) return answer;
    // What was meant for one server is not told to another; and only 307 and 308 ask for the same thing again.
    if (next.origin !== url.origin) headers = withoutSecrets(headers);
    if (answer.statusCode < 307 && method !== "HEAD") [method, body] = ["GET", ""];
    url = next;
  }
}

function withoutSecrets(headers: HttpCall["headers"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(?:authorization|cookie)$|key|token/.test(name)),
  );
}

function failed(error: unknown, { method }: HttpCall, url: URL, sent: string): Try {
  const cause = error instanceof Error ? error : new Error(String(error));
  if ([cause, cause.cause].some((one) => one instanceof RefusedAddress))
    return { outcome: "refused", hostname: url.hostname };
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
  const isTimeout = cause.name === "TimeoutError";
  const reason = isTimeout ? "it took too long to answer" : cause.message || code;
  const last: HttpAnswer = { outcome: "noAnswer", reason, ...made(sent, 0) };
  const mayRepeat = neverBegun.has(code) || (repeatable.has(method) && !isTimeout);
  return mayRepeat ? { outcome: "again", last } : last;
}

const made = (sent: string, received: number) => ({
  request: sent,
  elapsedMs: 0,
  retries: 0,
  sizes: { request: Buffer.byteLength(sent), response: received },
});

async function answered(answer: Dispatcher.ResponseData, sent: string, maxBytes: number): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.length;
    if (size > maxBytes) break;
    chunks.push(chunk);
  }
  const isLarge = size > maxBytes;
  const body = isLarge ? "" : new TextDecoder().decode(Buffer.concat(chunks));
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const response = `HTTP/1.1 ${answer.statusCode}\r\n${lines.join("")}\r\n${body}`;
  return {
    outcome: "answered",
    status: answer.statusCode,
    headers,
    body,
    response,
    ...made(sent, size),
    ...(isLarge && { bodyLimit: maxBytes }),
  };
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function requestText({ method, body }: HttpCall, url: URL, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ host: url.host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
}
