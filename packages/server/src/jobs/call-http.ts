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
    checkAddress(url, rules.allowPrivate);
    const signal = AbortSignal.timeout(timeoutMs);
    const body = call.body === "" ? null : call.body;
    const answer = await request(url, {
      dispatcher,
      signal,
      method: call.method as Dispatcher.HttpMethod,
      headers,
      body,
    });
    const read = await answered(answer, sent, maxBytes);
    const again = askAgain.has(answer.statusCode) || (unclear.has(answer.statusCode) && repeatable.has(call.method));
    return again ? { outcome: "again", last: read } : read;
  } catch (error) {
    return failed(error, call, url, sent);
  }
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
    ...{ headers, body, response },
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
