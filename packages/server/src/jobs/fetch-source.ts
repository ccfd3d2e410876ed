import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, resolve, sep } from "node:path";
import { Agent, type Dispatcher, request } from "undici";
import { checkAddress, guardedLookup, RefusedAddress } from "./guarded-address.ts";

export interface FetchRules {
  /** Whether private and local addresses may be fetched from (`HOTLINE_ALLOW_PRIVATE_FETCH`). */
  readonly allowPrivate: boolean;
  /** The folder that relative locations are in; without it only http(s) locations can be read. */
  readonly folder?: string;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

export interface Marks {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What a location gave: a text, word that nothing is new since `marks`, or that nothing is there (yet). */
export type Fetched =
  | ({ readonly kind: "text"; readonly text: string } & Marks)
  | { readonly kind: "unchanged" }
  | { readonly kind: "absent" };

/** A fetch that failed, in words for the people who keep the source. */
export class FetchError extends Error {
  override readonly name = "FetchError";
}

/** Every file that we know of is below 2 MB; a bigger one is somebody's mistake or malice. */
const defaultMaxBytes = 20_000_000;
const defaultTimeoutMs = 30_000;
const mostRedirects = 3;

/** Fetches a location once. Throws `FetchError` for whatever a later try may mend. */
export async function fetchSource(location: string, marks: Marks, rules: FetchRules): Promise<Fetched> {
  if (!/^https?:\/\//i.test(location)) return readLocal(location, rules);
  const agent = new Agent({
    connect: { lookup: guardedLookup(rules.allowPrivate), timeout: rules.timeoutMs ?? defaultTimeoutMs },
  });
  try {
    return await follow(new URL(location), marks, rules, agent);
  } catch (cause) {
    if (cause instanceof FetchError) throw cause;
    throw new FetchError(whyNotFetched(cause), { cause });
  } finally {
    await agent.destroy();
  }
}

function whyNotFetched(cause: unknown): string {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  if (error.name === "TimeoutError") return tooLong;
  const refused = [error, error.cause].find((one) => one instanceof RefusedAddress);
  if (refused) return refused.message;
  const codes = [error, error.cause].map((one) => (one instanceof Error && "code" in one ? String(one.code) : ""));
  return codes.map((code) => failures[code]).find(Boolean) ?? `It could not be fetched: ${error.message}`;
}

const tooLong = "It took too long to answer.";
const brokeOff = "The connection broke off.";

/** What happens most; the rest stays in the words of the machine. */
const failures: Readonly<Record<string, string>> = {
  ENOTFOUND: "The name in its address is not known.",
  EAI_AGAIN: "The name in its address cannot be looked up.",
  ECONNREFUSED: "Nothing answers at its address.",
  ECONNRESET: brokeOff,
  UND_ERR_SOCKET: brokeOff,
  ETIMEDOUT: tooLong,
  UND_ERR_CONNECT_TIMEOUT: tooLong,
  CERT_HAS_EXPIRED: "Its certificate has expired.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "Nobody vouches for its certificate.",
};

async function follow(first: URL, marks: Marks, rules: FetchRules, dispatcher: Dispatcher): Promise<Fetched> {
  const signal = AbortSignal.timeout(rules.timeoutMs ?? defaultTimeoutMs);
  let url = first;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    checkAddress(url, rules.allowPrivate);
    const answer = await request(url, { dispatcher, signal, headers: headersFor(marks) });
    if (answer.statusCode < 300 || answer.statusCode >= 400 || answer.statusCode === 304)
      return read(answer, rules.maxBytes ?? defaultMaxBytes);
    await answer.body.dump();
    url = redirectOf(answer, url);
  }
  throw new FetchError(`It was redirected more than ${mostRedirects} times.`);
}

function headersFor(marks: Marks): Record<string, string> {
  return {
    "user-agent": "hotline",
    ...(marks.etag && { "if-none-match": marks.etag }),
    ...(marks.lastModified && { "if-modified-since": marks.lastModified }),
  };
}

function redirectOf(answer: Dispatcher.ResponseData, from: URL): URL {
  const to = headerOf(answer, "location");
  if (!to || !URL.canParse(to, from.href)) throw new FetchError("It was redirected to nowhere.");
  const url = new URL(to, from.href);
  if (!/^https?:$/.test(url.protocol)) throw new FetchError(`It was redirected to ${url.protocol}, which is not read.`);
  return url;
}

async function read(answer: Dispatcher.ResponseData, maxBytes: number): Promise<Fetched> {
  const { statusCode, body } = answer;
  if (statusCode !== 200) await body.dump();
  if (statusCode === 304) return { kind: "unchanged" };
  if (statusCode === 404 || statusCode === 410) return { kind: "absent" };
  if (statusCode !== 200) throw new FetchError(`It answered with status ${statusCode}.`);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) throw new FetchError(`It is larger than ${maxBytes} bytes.`);
  }
  const length = Number(headerOf(answer, "content-length") ?? size);
  if (length !== size) throw new FetchError(`It broke off after ${size} of ${length} bytes.`);
  const marks = { etag: headerOf(answer, "etag"), lastModified: headerOf(answer, "last-modified") };
  return { kind: "text", text: decode(Buffer.concat(chunks)), ...marks };
}

function decode(bytes: Buffer): string {
  return new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(bytes);
}

function headerOf(answer: Dispatcher.ResponseData, name: string): string | null {
  const value = answer.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

async function readLocal(location: string, rules: FetchRules): Promise<Fetched> {
  if (rules.folder === undefined)
    throw new FetchError(`${location} is a file, and no project folder is set: HOTLINE_PROJECT_DIR names it.`);
  if (isAbsolute(location)) throw new FetchError("A file must be given relative to the project folder.");
  const folder = resolve(rules.folder);
  const home = await realpath(folder).catch(() => folder);
  const path = resolve(home, location);
  // By its name first: whether there is such a file outside is nobody's business. Then by where a link leads.
  const real = path.startsWith(home + sep) ? await realpath(path).catch(() => null) : path;
  if (real === null) return { kind: "absent" };
  if (!real.startsWith(home + sep)) throw new FetchError(`${location} is outside the project.`);
  const { size } = await stat(real);
  const maxBytes = rules.maxBytes ?? defaultMaxBytes;
  if (size > maxBytes) throw new FetchError(`It is larger than ${maxBytes} bytes.`);
  return { kind: "text", text: decode(await readFile(real)), etag: null, lastModified: null };
}
