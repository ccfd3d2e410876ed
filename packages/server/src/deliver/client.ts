import { readSendError, readSendResponse } from "@hotline/core/whatsapp/index.ts";
import { type Dispatcher, Pool } from "undici";
import { type Access, tokenOf } from "./access.ts";
import { withoutToken } from "./without-token.ts";

export type SendOutcome =
  | { readonly kind: "accepted"; readonly wamid: string }
  /** WhatsApp refused; `code` decides what happens next. */
  | {
      readonly kind: "refused";
      readonly code: number;
      readonly httpStatus: number;
      readonly title: string;
      readonly details?: string;
      readonly retryAfterMs?: number;
    }
  /** Nothing of the request can have reached WhatsApp. */
  | { readonly kind: "unreachable"; readonly reason: string }
  /** The request went out and no answer came that can be read. */
  | { readonly kind: "doubt"; readonly reason: string };

/** Whatever sends, in this thread or another. */
export interface Sends {
  send(phoneNumberId: string, body: Readonly<Record<string, unknown>>): Promise<SendOutcome>;
}

export interface ClientOptions extends Access {
  readonly connections: number;
}

const neverSent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT", "EHOSTUNREACH"]);

/** The sending side of the Cloud API over a pool of kept connections. No retries here: they are the outbox's. */
export class WhatsAppClient implements Sends {
  readonly #pool: Pool;
  readonly #prefix: string;
  readonly #options: ClientOptions;
  /** By token: the same object each time, on a path that is short. */
  readonly #headers = new Map<string, Record<string, string>>();

  constructor(options: ClientOptions) {
    this.#options = options;
    const url = new URL(options.apiUrl);
    this.#pool = new Pool(url.origin, {
      connections: options.connections,
      pipelining: 1,
      headersTimeout: 30_000,
      bodyTimeout: 30_000,
      connect: { timeout: 5000 },
    });
    this.#prefix = `${url.pathname.replace(/\/$/, "")}/${options.version}`;
  }

  send(phoneNumberId: string, body: Readonly<Record<string, unknown>>): Promise<SendOutcome> {
    return this.post(phoneNumberId, JSON.stringify(body));
  }

  /** The same, of a body in JSON. */
  post(phoneNumberId: string, body: string): Promise<SendOutcome> {
    const token = tokenOf(this.#options, phoneNumberId);
    const request: Dispatcher.DispatchOptions = {
      method: "POST",
      path: `${this.#prefix}/${phoneNumberId}/messages`,
      headers: this.#headersWith(token),
      body,
    };
    // The pool's own `request` makes a stream of each answer; on this path that cost more than the rest of sending.
    return new Promise((settle) => this.#pool.dispatch(request, new Answer(settle, token)));
  }

  #headersWith(token: string): Record<string, string> {
    const known = this.#headers.get(token);
    if (known) return known;
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    this.#headers.set(token, headers);
    return headers;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

/** Gathers one answer, which is short. */
class Answer implements Dispatcher.DispatchHandler {
  readonly #settle: (outcome: SendOutcome) => void;
  readonly #token: string;
  #status = 0;
  #retryAfter: string | string[] | undefined;
  #text = "";

  constructor(settle: (outcome: SendOutcome) => void, token: string) {
    this.#settle = settle;
    this.#token = token;
  }

  // Its presence tells undici that the methods below are meant.
  onRequestStart(): void {}

  onResponseStart(_controller: unknown, status: number, headers: Record<string, string | string[] | undefined>): void {
    this.#status = status;
    this.#retryAfter = headers["retry-after"];
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    // Cut inside a character an error's text may show a mark; ids and codes are plain ASCII.
    this.#text += chunk.toString();
  }

  onResponseEnd(): void {
    this.#settle(judge(this.#status, withoutToken(this.#text, this.#token), this.#retryAfter));
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.#settle(judgeError(error));
  }
}

function judge(httpStatus: number, text: string, retryAfter: string | string[] | undefined): SendOutcome {
  const body = parse(text);
  if (httpStatus >= 200 && httpStatus < 300) {
    const answer = readSendResponse(body);
    return answer ? { kind: "accepted", wamid: answer.wamid } : { kind: "doubt", reason: "an empty or unreadable 200" };
  }
  if (typeof body !== "object" || body === null || !("error" in body)) {
    const reason = `HTTP ${httpStatus} without an error of WhatsApp's`;
    // A gateway's page instead of WhatsApp's error says nothing of what happened behind the gateway.
    if (httpStatus >= 500) return { kind: "doubt", reason };
    // A proxy, a firewall or a wrong address turned it away: WhatsApp never saw it, and says of the message nothing at all.
    if (httpStatus !== 429) return { kind: "unreachable", reason };
  }
  const error = readSendError(httpStatus, body);
  const seconds = Number(Array.isArray(retryAfter) ? retryAfter[0] : retryAfter);
  return {
    kind: "refused",
    code: error.code,
    httpStatus,
    title: error.title,
    ...(error.details === undefined ? {} : { details: error.details }),
    ...(seconds > 0 ? { retryAfterMs: seconds * 1000 } : {}),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function judgeError(error: unknown): SendOutcome {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = code || (error instanceof Error ? error.message : "unknown");
  return neverSent.has(code) ? { kind: "unreachable", reason } : { kind: "doubt", reason };
}
