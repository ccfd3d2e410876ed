import { STATUS_CODES } from "node:http";
import type {
  AirtimeRequest,
  AirtimeResult,
  Answer,
  EffectRequest,
  EffectResult,
  HttpAnswer,
  HttpCall,
  LlmRequest,
  LlmResult,
} from "@hotline/core/flow/index.ts";

/* Stand-ins for the world outside, as the corpus describes them. */

interface MockResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly body_repeat?: number;
}

/** Address, in which `*` stands for anything, → the answers to calls in their order. */
export type HttpMocks = Readonly<Record<string, readonly MockResponse[]>>;

export interface Doubles {
  readonly answer: Answer;
  /** Addresses whose answers were not all asked for. */
  unused(): readonly string[];
}

const responseLimit = 100_000;
const blockedHost = "graph.facebook.com";

/** Answers every effect at once; `mailError` is why e-mails cannot be sent. */
export function doublesOf(mocks: HttpMocks = {}, mailError?: string): Doubles {
  const left = new Map(Object.entries(mocks).map(([url, responses]) => [url, [...responses]]));
  const call = (each: HttpCall): HttpAnswer => mocked(each, left);
  return {
    answer: (request) => answered(request, call, mailError),
    unused: () => [...left].filter(([, responses]) => responses.length > 0).map(([url]) => url),
  };
}

/** Answers effects with HTTP calls by the given function. */
export function answered(
  request: EffectRequest,
  call: (each: HttpCall) => HttpAnswer,
  mailError?: string,
): EffectResult {
  switch (request.kind) {
    case "http":
      return { kind: "http", answers: request.calls.map(call) };
    case "email":
      return mailError === undefined ? { kind: "email" } : { kind: "email", error: mailError };
    case "airtime":
      return airtime(request);
    case "llm":
      return llm(request);
    case "classify":
      return { kind: "classify", error: "NLU classifiers are no longer supported" };
    case "claimUrn":
      return { kind: "claimUrn", claimed: !request.urn.includes("taken") };
  }
}

function mocked(call: HttpCall, left: Map<string, MockResponse[]>): HttpAnswer {
  const { hostname } = new URL(call.url);
  if (hostname === blockedHost) return { outcome: "refused", hostname };
  const patterns = [...left.keys()].filter((pattern) => matches(pattern, call.url));
  const best = patterns.sort((a, b) => b.replaceAll("*", "").length - a.replaceAll("*", "").length)[0];
  const response = best === undefined ? undefined : left.get(best)?.shift();
  if (response === undefined) throw new Error(`The corpus has no answer for ${call.method} ${call.url}`);
  return httpAnswer(call, response);
}

function matches(pattern: string, url: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[\\^$.+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(url);
}

/** A response as the corpus' server would send it. */
export function httpAnswer(
  call: HttpCall,
  { status, headers = {}, body = "", body_repeat = 1 }: MockResponse,
): HttpAnswer {
  const request = requestText(call);
  const made = { request, elapsedMs: 1_000, retries: 0 };
  const said = typeof body === "string" ? body.repeat(body_repeat) : JSON.stringify(body);
  const size = bytes(request);
  if (status === 0)
    return { outcome: "noAnswer", reason: "no connection", ...made, sizes: { request: size, response: 0 } };
  const head = responseHead(status, headers, bytes(said));
  const sizes = { request: size, response: bytes(head) + bytes(said) };
  const isTooLong = bytes(said) > responseLimit;
  return {
    outcome: "answered",
    status,
    headers,
    body: isTooLong ? "" : said,
    response: head + (isTooLong ? "" : said),
    ...(isTooLong && { bodyLimit: responseLimit }),
    ...made,
    sizes,
  };
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}

function requestText({ method, url, headers, body }: HttpCall): string {
  const { host, pathname, search } = new URL(url);
  const given = Object.entries(headers).filter(([name]) => name.toLowerCase() !== "accept-encoding");
  const agent = given.find(([name]) => name.toLowerCase() === "user-agent")?.[1] ?? "goflow-testing";
  const others = given.filter(([name]) => name.toLowerCase() !== "user-agent");
  const lines = [
    `${method} ${pathname}${search} HTTP/1.1`,
    `Host: ${host}`,
    `User-Agent: ${agent}`,
    ...(body === "" && (method === "GET" || method === "HEAD" || method === "DELETE")
      ? []
      : [`Content-Length: ${bytes(body)}`]),
    ...others.map(([name, value]) => `${canonical(name)}: ${value}`).sort((a, b) => (a < b ? -1 : 1)),
    "Accept-Encoding: gzip",
  ];
  return `${lines.join("\r\n")}\r\n\r\n${body}`;
}

function canonical(name: string): string {
  return name.toLowerCase().replaceAll(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

function responseHead(status: number, headers: Readonly<Record<string, string>>, length: number): string {
  const lines = [
    `HTTP/1.0 ${status} ${STATUS_CODES[status] ?? ""}`,
    `Content-Length: ${length}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return `${lines.join("\r\n")}\r\n\r\n`;
}

function airtime({ recipient, amounts }: AirtimeRequest): AirtimeResult {
  const amount = amounts["RWF"];
  if (recipient.includes("666")) return { kind: "airtime", error: "invalid recipient number" };
  if (amount === undefined) return { kind: "airtime", error: "no amount configured for transfers in RWF" };
  return { kind: "airtime", externalId: "any", currency: "RWF", amount, logs: [{}] };
}

const leet: Readonly<Record<string, string>> = {
  a: "4",
  b: "8",
  e: "3",
  g: "9",
  i: "1",
  l: "1",
  o: "0",
  s: "5",
  t: "7",
};

function llm({ instructions, input }: LlmRequest): LlmResult {
  const output = (text: string): LlmResult => ({
    kind: "llm",
    output: text,
    tokens: { input: 45, output: 78 },
    elapsedMs: 1_000,
  });
  if (input.startsWith("\\error ")) return { kind: "llm", error: input.slice("\\error".length) };
  if (input.startsWith("\\return ")) return output(input.slice("\\return ".length));
  if (instructions.startsWith("Categorize")) return output(instructions.split(" ").at(-1)?.replaceAll("]", "") ?? "");
  if (!instructions.startsWith("Translate")) return output(`You asked:\n\n${instructions}\n\n${input}`);
  if (input.includes("untranslatable")) return output("<CANT>");
  if (input.includes("error")) return { kind: "llm", error: "error" };
  return output(input.replaceAll(/[abegilost]/g, (letter) => leet[letter] ?? letter));
}
